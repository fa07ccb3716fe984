#include "search/tables.h"

#include <cstdint>

#include "search/letters.h"
#include "search/old_forms.h"
#include "text/composed.h"
#include "values/era.h"

namespace shirube::search {
namespace {

constexpr char32_t kLastCodePoint = U'\U0010FFFF';

/// The tables hold neither quotes nor backslashes nor anything that ends a script.
std::string quoted(std::string_view utf8) {
  return '"' + std::string(utf8) + '"';
}

std::string quoted(std::u32string_view letters) {
  return quoted(utf8_of(letters));
}

/// The lengths of the runs of one kind, from U+0000 on, in base 36; the letter before each is its kind.
std::string runs_of_kinds() {
  constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kKinds = "SLJN";
  std::string out;
  for (char32_t begin = 0; begin <= kLastCodePoint;) {
    const text::Kind kind = text::kind_of(begin);
    char32_t end = begin + 1;
    while (end <= kLastCodePoint && text::kind_of(end) == kind) ++end;
    std::string digits;
    for (std::uint32_t left = end - begin; left > 0; left /= 36) digits.insert(0, 1, kDigits[left % 36]);
    out += kKinds[static_cast<std::size_t>(kind)] + (digits == "1" ? "" : digits);
    begin = end;
  }
  return out;
}

template <class List, class Write>
std::string list_of(const List& list, Write write) {
  std::string out;
  for (const auto& item : list) out += (out.empty() ? "" : ",") + write(item);
  return '[' + out + ']';
}

std::string spelling(const Rewriting& rewriting) {
  return '[' + quoted(rewriting.from) + ',' + quoted(rewriting.to) + ']';
}

std::string era(const values::Era& era) {
  return '[' + quoted(era.name) + ',' + quoted(era.letter) + ',' + std::to_string(era.first_year) + ']';
}

}  // namespace

std::string tables_script() {
  const auto word = [](std::u32string_view letters) { return quoted(letters); };
  std::string script = "shirubeSearch.tables({\n";
  const auto add = [&script](std::string_view name, const std::string& value) {
    script += std::string(name) + ": " + value + ",\n";
  };
  add("kinds", quoted(runs_of_kinds()));
  add("oldForms", quoted(kOldForms));
  add("dashes", quoted(kDashes));
  add("spellings", list_of(kSpellings, spelling));
  add("counters", list_of(kCounters, word));
  add("countingKa", quoted(kCountingKa));
  add("afterCountingKa", quoted(kAfterCountingKa));
  add("kanjiDigits", quoted(kKanjiDigits));
  add("kanjiUnits", quoted(kKanjiUnits));
  add("kanjiMyriads", quoted(kKanjiMyriads));
  add("eras", list_of(values::kEras, era));
  return script + "});\n";
}

}  // namespace shirube::search

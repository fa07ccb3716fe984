#include "check/find_patterns.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "check/look_alikes.h"
#include "check/writing_patterns.h"
#include "text/pattern.h"

namespace shirube::check {
namespace {

bool lies(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

bool is_among(std::u32string_view letters, char32_t letter) {
  return letters.find(letter) != std::u32string_view::npos;
}

bool is_katakana(char32_t letter) {
  return lies(letter, U'ァ', U'ー') || lies(letter, 0xFF66, 0xFF9F);
}

bool is_dash(char32_t letter) {
  return letter == U'-' || lies(letter, 0x2010, 0x2015) || is_among(U"\u2212\uFF0D\u2500", letter);
}

/// What single characters give away, wherever they stand.
Signs signs_of(char32_t letter) {
  if (lies(letter, U'0', U'9')) return kNarrowDigit;
  if (letter < 0x300 || lies(letter, 0x3040, 0x31FF) || lies(letter, 0x3400, 0xFAFF)) return 0;
  if (lies(letter, 0xFF10, 0xFF19)) return kWideDigit;
  if (letter < 0x370) return kMark;
  if (letter < 0x530) return kForeign;
  if (lies(letter, 0x1AB0, 0x1DFF) || lies(letter, 0x20D0, 0x20FF) || lies(letter, 0xFE20, 0xFE2F))
    return kMark;
  const bool enclosed =
      lies(letter, 0x2100, 0x24FF) || lies(letter, 0x2E80, 0x2FDF) || lies(letter, 0x3200, 0x33FF);
  const bool typeset = lies(letter, 0xFB00, 0xFB06) || lies(letter, 0x1D400, 0x1D7FF);
  return enclosed || typeset ? kCompatibility : 0;
}

/// What a character gives away by the one before it.
Signs signs_of(char32_t before, char32_t letter) {
  if (is_dash(letter)) return is_katakana(before) ? kDash : 0;
  if (letter == U'卜') return kKanjiInKana;
  if (!is_katakana(letter)) return 0;
  if (before == U'口') return kKanjiInKana;
  if (is_among(U"ニロカ", letter)) return is_among(U"第人窓能努協", before) ? kKanaInKanji : 0;
  const bool small = is_among(U"ャュョァィゥェォッー", letter);
  return small && is_among(U"二八力工夕", before) ? kKanjiInKana : 0;
}

Signs signs_in(std::u32string_view letters) {
  unsigned found = 0;
  char32_t before = 0;
  for (const char32_t letter : letters) {
    found |= signs_of(letter);
    found |= signs_of(before, letter);
    before = letter;
  }
  return static_cast<Signs>(found);
}

std::string with_long_vowels(std::string_view utf8) {
  const text::WrittenLetters written = text::written_letters(utf8);
  std::string out;
  for (std::size_t i = 0; i < written.letters.size(); ++i) {
    const std::size_t begin = written.offsets[i];
    out += is_dash(written.letters[i]) ? "ー" : utf8.substr(begin, written.offsets[i + 1] - begin);
  }
  return out;
}

std::string meant_by(std::string_view letter) {
  const auto all = look_alikes();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const LookAlike& one) { return one.written == letter; });
  return std::string(found == all.end() ? letter : found->meant);
}

std::string written_right(std::string_view piece, Instead instead) {
  switch (instead) {
    case Instead::LongVowels:
      return with_long_vowels(piece);
    case Instead::Compatible:
      return text::compatible(piece);
    case Instead::Bracketed:
      return "(" + text::compatible(piece) + ")";
    case Instead::LookAlike:
      return meant_by(piece);
    case Instead::FirstLetter:
      return std::string(piece.substr(0, text::written_letters(piece).offsets[1]));
  }
  return std::string(piece);
}

class Finder {
 public:
  Finder(const WrittenText& text, std::vector<Slip>& slips)
      : text_(text), folded_(text::PatternText::as_written(text.text)), slips_(slips) {}

  void find(const WritingPattern& row, const text::Pattern& pattern) {
    for (const text::Pattern::Match& match : pattern.find_all(folded_)) {
      const text::Pattern::Span& piece = match.at(1);
      const text::Pattern::Span& sign = match.size() > 2 ? match.at(2) : piece;
      if (piece.empty() || is_found(row.rule, piece)) continue;
      const std::string right = written_right(view(piece), row.instead);
      Slip slip = {row.rule, piece.begin, piece.end, {}, right, row.safety};
      for (const Blank blank : blanks_of(row.rule)) {
        slip.args.push_back(blank == Blank::Right ? right : fill(blank, match.front(), piece, sign));
      }
      slips_.push_back(std::move(slip));
    }
  }

 private:
  std::string_view view(const text::Pattern::Span& span) const {
    return std::string_view(text_.text).substr(span.begin, span.end - span.begin);
  }

  std::string fill(Blank blank, const text::Pattern::Span& match, const text::Pattern::Span& piece,
                   const text::Pattern::Span& sign) const {
    if (blank == Blank::CodePoint) {
      return fmt::format("{:04X}", static_cast<std::uint32_t>(text::written_letters(view(sign)).letters[0]));
    }
    return std::string(view(blank == Blank::Match ? match : blank == Blank::Piece ? piece : sign));
  }

  /// Whether an upper row has been there, or else that this one has now.
  bool is_found(Rule rule, const text::Pattern::Span& piece) {
    const auto next = found_.lower_bound({rule, piece.end});
    if (next != found_.begin()) {
      const auto& [place, end] = *std::prev(next);
      if (place.first == rule && end > piece.begin) return true;
    }
    found_.emplace(std::pair(rule, piece.begin), piece.end);
    return false;
  }

  const WrittenText& text_;
  text::PatternText folded_;
  std::vector<Slip>& slips_;
  std::map<std::pair<Rule, std::size_t>, std::size_t> found_;  ///< rule and begin, to the end
};

const std::vector<text::Pattern>& compiled_patterns() {
  static const std::vector<text::Pattern> compiled = [] {
    std::vector<text::Pattern> all;
    for (const WritingPattern& row : writing_patterns()) all.emplace_back(row.expression);
    return all;
  }();
  return compiled;
}

bool applies(const WritingPattern& row, TextKind kind, Signs found) {
  const bool data = kind == TextKind::Field || kind == TextKind::Cell;
  return (row.signs & ~found) == 0 && (row.scope == Scope::EveryText || data);
}

}  // namespace

void find_patterns(const WrittenText& text, std::vector<Slip>& slips) {
  const Signs found = signs_in(text.letters.letters);
  const std::vector<WritingPattern>& rows = writing_patterns();
  std::optional<Finder> finder;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!applies(rows[i], text.kind, found)) continue;
    if (!finder) finder.emplace(text, slips);
    finder->find(rows[i], compiled_patterns()[i]);
  }
}

}  // namespace shirube::check

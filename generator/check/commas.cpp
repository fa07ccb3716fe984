#include "check/commas.h"

#include <fmt/format.h>

#include <string_view>

namespace shirube::check {
namespace {

bool is_digit(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || (letter >= U'０' && letter <= U'９');
}

/// Kana or kanji.
bool is_japanese(char32_t letter) {
  return (letter >= 0x3041 && letter <= 0x30FF && letter != U'・') || letter == U'々' ||
         (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0x20000 && letter <= 0x3FFFF);
}

bool is_comma(char32_t letter) {
  return letter == U'、' || letter == U'，' || letter == U',';
}

/// Whether the comma `at` parts words.
bool parts_words(std::u32string_view letters, std::size_t at) {
  if (letters[at] == U'、') return true;
  const char32_t before = at > 0 ? letters[at - 1] : U'\0';
  const char32_t after = at + 1 < letters.size() ? letters[at + 1] : U'\0';
  if (letters[at] == U'，') return !is_digit(before) || !is_digit(after);
  return is_japanese(before) && is_japanese(after);
}

CommaKind kind_of(char32_t letter) {
  return letter == U'、' ? CommaKind::Ideographic : letter == U'，' ? CommaKind::Wide : CommaKind::Narrow;
}

}  // namespace

std::vector<Comma> commas_of(const WrittenText& text) {
  const std::u32string_view letters = text.letters.letters;
  std::vector<Comma> commas;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!is_comma(letters[at]) || !parts_words(letters, at)) continue;
    commas.push_back({kind_of(letters[at]), text.letters.offsets[at], text.letters.offsets[at + 1]});
  }
  return commas;
}

void CommaCounts::add(const std::vector<Comma>& commas) {
  for (const Comma& comma : commas) ++of_kind.at(static_cast<std::size_t>(comma.kind));
}

bool CommaCounts::are_mixed() const {
  return of_kind[0] > 0 && of_kind[1] + of_kind[2] > 0;
}

CommaKind CommaCounts::usual() const {
  return of_kind[1] > of_kind[0] ? CommaKind::Wide : CommaKind::Ideographic;
}

std::vector<std::string> CommaCounts::args() const {
  std::string counts;
  for (std::size_t i = 0; i < of_kind.size(); ++i) {
    if (of_kind.at(i) == 0) continue;
    counts +=
        fmt::format("{}{}×{}", counts.empty() ? "" : " ", written(static_cast<CommaKind>(i)), of_kind.at(i));
  }
  return {counts, written(usual())};
}

std::string written(CommaKind kind) {
  return kind == CommaKind::Ideographic ? "、" : kind == CommaKind::Wide ? "，" : ",";
}

}  // namespace shirube::check

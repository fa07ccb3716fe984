#include "search/terms.h"

namespace shirube::search {

std::string utf8_of(Gram gram) {
  const std::u32string letters = {gram.first, gram.second};
  return utf8_of(std::u32string_view(letters).substr(0, gram.second == 0 ? 1 : 2));
}

std::vector<Gram> bigrams(const Letters& letters) {
  constexpr char32_t kSpace = U' ';
  std::vector<Gram> grams;
  grams.reserve(letters.size());
  const auto at = [&](std::size_t i) { return i < letters.size() ? letters[i].letter : kSpace; };
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (at(i) == kSpace) continue;
    if (at(i + 1) != kSpace) {
      grams.push_back({at(i), at(i + 1)});
    } else if (i == 0 || at(i - 1) == kSpace) {
      grams.push_back({at(i), 0});
    }
  }
  return grams;
}

}  // namespace shirube::search

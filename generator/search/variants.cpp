#include "search/variants.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "search/letters.h"
#include "search/okurigana.h"

namespace shirube::search {
namespace {

using Spelled = std::set<std::u32string>;

/// The kanji of a word of kanji and hiragana; empty for other words.
std::u32string skeleton_of(std::u32string_view word) {
  std::u32string kanji;
  for (const char32_t letter : word) {
    if (is_kanji(letter)) {
      kanji += letter;
    } else if (!is_hiragana(letter)) {
      return {};
    }
  }
  return kanji;
}

/// Each run of okurigana may lose letters at its front: 合わせ, 合せ, 合.
Spelled shorter_spellings(std::u32string_view word) {
  Spelled made = {{}};
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at;
    while (end < word.size() && is_hiragana(word[end])) ++end;
    Spelled longer;
    const bool kanji = end == at;
    for (const std::u32string& before : made) {
      if (kanji) longer.insert(before + word[at]);
      for (std::size_t from = at; !kanji && from <= end; ++from) {
        longer.insert(before + std::u32string(word.substr(from, end - from)));
      }
    }
    made = std::move(longer);
    at = kanji ? at + 1 : end;
  }
  return made;
}

/// As one word or, as MeCab's dictionary has some, as two (立ち and 上げ).
bool occurs(const std::u32string& spelling, const Spelled& words) {
  if (words.contains(spelling)) return true;
  for (std::size_t at = 1; at < spelling.size(); ++at) {
    if (words.contains(spelling.substr(0, at)) && words.contains(spelling.substr(at))) return true;
  }
  return false;
}

bool any_occurs(const Spelled& spellings, const Spelled& words) {
  return std::any_of(spellings.begin(), spellings.end(),
                     [&](const std::u32string& spelling) { return occurs(spelling, words); });
}

}  // namespace

std::vector<Variant> find_variants(const std::vector<ReadWord>& words) {
  constexpr std::size_t kFewestKanji = 2;
  Spelled all;
  std::map<std::pair<std::u32string, std::string>, Spelled> classes;
  for (const ReadWord& one : words) {
    all.insert(one.word);
    const std::u32string skeleton = skeleton_of(one.word);
    if (skeleton.size() < kFewestKanji || one.reading.empty()) continue;
    classes[{skeleton, one.reading}].insert(one.word);
  }
  std::map<std::u32string, std::u32string> becomes;
  for (const std::u32string_view full : kOkurigana) {
    const Spelled spellings = shorter_spellings(full);
    if (!any_occurs(spellings, all)) continue;
    for (const std::u32string& spelling : spellings) becomes.emplace(spelling, skeleton_of(full));
  }
  for (const auto& [key, spellings] : classes) {
    if (spellings.size() < 2) continue;
    for (const std::u32string& spelling : spellings) becomes.emplace(spelling, key.first);
  }
  std::vector<Variant> variants;
  for (const auto& [from, to] : becomes) {
    if (from != to) variants.push_back({utf8_of(from), utf8_of(to)});
  }
  return variants;
}

}  // namespace shirube::search

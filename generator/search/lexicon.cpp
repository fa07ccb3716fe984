#include "search/lexicon.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "search/normalise.h"
#include "search/read_words.h"
#include "search/variants.h"
#include "text/fold.h"

namespace shirube::search {
namespace {

using Kind = morphology::ContentWord::Kind;

/// Of a site this large, a run of nouns that occurs once is no word.
constexpr std::size_t kLargeSite = 1'000'000;

/// Verbs so general that they say nothing about what is searched.
constexpr auto kEmptyVerbs = std::to_array<std::u32string_view>(
    {U"する", U"ある", U"いる", U"なる", U"できる", U"いう", U"くださる", U"いただく", U"おる", U"れる"});

/// Evenly spread, in the order of the site.
std::vector<std::string_view> sample_of(const std::vector<std::string_view>& texts) {
  std::size_t bytes = 0;
  for (const std::string_view text : texts) bytes += text.size();
  if (bytes <= kMostRead) return texts;
  const std::size_t wanted = texts.size() * kMostRead / bytes;
  std::vector<std::string_view> sample;
  std::size_t read = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool chosen = (i + 1) * wanted / texts.size() > i * wanted / texts.size();
    if (!chosen || read + texts[i].size() > kMostRead) continue;
    sample.push_back(texts[i]);
    read += texts[i].size();
  }
  return sample;
}

bool all_hiragana(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), is_hiragana);
}

bool is_word(std::u32string_view surface) {
  if (surface.empty() || surface.size() > kLongestWord) return false;
  return surface.size() > 1 || is_kanji(surface.front());
}

/// MeCab takes bits of hiragana for words (the ます of 進めます for a trout), and one kanji alone for the
/// stem of many.
bool is_certain(const CountedWord& word) {
  constexpr std::size_t kShortestHiragana = 3;
  if (word.kind == Kind::Suffix) return false;
  if (all_hiragana(word.surface) && word.surface.size() < kShortestHiragana) return false;
  if (word.kind == Kind::Noun) return true;
  const bool empty = std::find(kEmptyVerbs.begin(), kEmptyVerbs.end(), word.base) != kEmptyVerbs.end();
  return !empty && word.surface.size() > 1;
}

/// Chooses one base for each surface.
class Words {
 public:
  explicit Words(const Spellings& spellings) : spellings_(spellings) {}

  void add(std::string_view surface, std::string_view base, std::uint32_t count) {
    const std::u32string from = canonical_of(surface), to = canonical_of(base);
    if (is_word(from) && is_word(to)) counts_[from][to] += count;
  }

  Dictionary finish() const {
    std::map<std::u32string, std::u32string> base_of;
    for (const auto& [surface, bases] : counts_) base_of[surface] = best(surface, bases);
    // What is a base of something is its own base: a list is looked for under one name.
    std::map<std::u32string, std::u32string> all = base_of;
    for (const auto& [surface, base] : base_of) all[base] = base;
    std::vector<DictionaryEntry> entries;
    for (const auto& [surface, base] : all) entries.push_back({surface, base});
    return Dictionary(std::move(entries));
  }

 private:
  using Bases = std::map<std::u32string, std::uint64_t>;

  std::u32string canonical_of(std::string_view text) const {
    return code_points_of(canonical(normalise(text), spellings_));
  }

  static std::u32string best(const std::u32string& surface, const Bases& bases) {
    const auto worse = [&](const Bases::value_type& a, const Bases::value_type& b) {
      return std::tuple(a.second, a.first == surface) < std::tuple(b.second, b.first == surface);
    };
    return std::max_element(bases.begin(), bases.end(), worse)->first;
  }

  const Spellings& spellings_;
  std::map<std::u32string, Bases> counts_;
};

/// Katakana as hiragana; empty when the reading has something else.
std::string hiragana_of(std::string_view reading) {
  constexpr char32_t kToHiragana = 0x60;
  std::u32string out;
  for (const Letter& letter : normalise(reading)) {
    const bool katakana = letter.letter >= U'ァ' && letter.letter <= U'ヶ';
    if (letter.letter == U' ') continue;
    if (!katakana && !is_hiragana(letter.letter) && letter.letter != U'ー') return {};
    out += katakana ? letter.letter - kToHiragana : letter.letter;
  }
  return utf8_of(out);
}

/// Names, which nobody counted, come before all words.
constexpr std::uint32_t kNameCount = UINT32_MAX;

/// For each name what MeCab reads.
std::vector<std::string> read_names(const std::vector<Name>& names) {
  std::vector<std::string> readings;
  for (const Name& name : names) readings.push_back(morphology::reading_of(name.text));
  return readings;
}

std::vector<ShownWord> readings_of(const std::vector<Name>& names, const std::vector<std::string>& names_read,
                                   const std::vector<CountedWord>& words) {
  std::map<std::pair<std::string, std::string>, std::uint32_t> counts;
  for (const CountedWord& word : words) {
    const bool kanji = std::any_of(word.surface.begin(), word.surface.end(), is_kanji);
    if (word.kind != Kind::Noun || !kanji || word.surface.size() < 2) continue;
    counts[{hiragana_of(word.reading), word.written}] += word.count;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& said = names[i].reading;
    counts[{hiragana_of(said.empty() ? names_read[i] : said), names[i].text}] = kNameCount;
  }
  std::vector<ShownWord> readings;
  for (const auto& [key, count] : counts) {
    if (!key.first.empty()) readings.push_back({key.first, key.second, count});
  }
  std::stable_sort(readings.begin(), readings.end(), [](const ShownWord& a, const ShownWord& b) {
    return std::tuple(std::string_view(a.reading), ~a.count) <
           std::tuple(std::string_view(b.reading), ~b.count);
  });
  return readings;
}

std::vector<ReadWord> read_words_of(const std::vector<Name>& names,
                                    const std::vector<std::string>& names_read,
                                    const std::vector<CountedWord>& words) {
  std::vector<ReadWord> read;
  for (const CountedWord& word : words) read.push_back({word.surface, word.reading});
  for (std::size_t i = 0; i < names.size(); ++i) {
    read.push_back({code_points_of(normalise(names[i].text)), names_read[i]});
  }
  return read;
}

}  // namespace

Lexicon build_lexicon(const std::vector<Name>& names, const std::vector<std::string_view>& texts) {
  const std::vector<std::string_view> sample = sample_of(texts);
  std::size_t bytes = 0;
  for (const std::string_view text : sample) bytes += text.size();
  const std::uint32_t fewest = bytes > kLargeSite ? 2 : 1;
  const std::vector<CountedWord> counted = read_words(sample);
  const std::vector<std::string> names_read = read_names(names);
  Lexicon lexicon;
  lexicon.variants = find_variants(read_words_of(names, names_read, counted));
  lexicon.spellings = Spellings(lexicon.variants);
  Words words(lexicon.spellings);
  for (const CountedWord& word : counted) {
    if (!is_certain(word) || (word.compound && word.count < fewest)) continue;
    words.add(utf8_of(word.surface), utf8_of(word.base), word.count);
  }
  for (const Name& name : names) words.add(name.text, name.text, kNameCount);
  lexicon.dictionary = words.finish();
  lexicon.readings = readings_of(names, names_read, counted);
  return lexicon;
}

}  // namespace shirube::search

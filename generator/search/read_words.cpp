#include "search/read_words.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "search/normalise.h"
#include "text/utf8.h"

namespace shirube::search {
namespace {

using Kind = morphology::ContentWord::Kind;
/// Surface, base, reading, kind, whether it is a run of nouns: as written.
using Key = std::tuple<std::string, std::string, std::string, Kind, bool>;
using Counts = std::map<Key, std::uint32_t>;

/// The next sentence; of a longer one a piece, so that MeCab's lattice stays small whatever the text.
std::string_view next_sentence(std::string_view& text) {
  constexpr std::size_t kMostLetters = 500, kMostBytes = 4 * kMostLetters;
  constexpr std::string_view kStop = "。";
  const std::string_view ahead = text.substr(0, kMostBytes);
  const std::string_view line = ahead.substr(0, ahead.find('\n'));
  const std::size_t stop = line.find(kStop);
  const std::size_t end = stop == std::string_view::npos ? line.size() : stop + kStop.size();
  const std::string_view sentence = text::first_code_points(line.substr(0, end), kMostLetters);
  text.remove_prefix(std::max<std::size_t>(sentence.size(), 1));
  return sentence;
}

/// Sentence by sentence: what MeCab thinks of one must not depend on those around it.
Counts counts_of(std::string_view text) {
  Counts counts;
  while (!text.empty()) {
    const std::string_view sentence = next_sentence(text);
    const morphology::SentenceWords words = morphology::sentence_words(sentence);
    for (const morphology::ContentWord& word : words.content) {
      ++counts[{word.surface, word.base, word.reading, word.kind, false}];
    }
    for (const std::string& noun : words.compounds) {
      ++counts[{noun, noun, {}, Kind::Noun, true}];
    }
  }
  return counts;
}

CountedWord counted(const Key& key, std::uint32_t count) {
  const auto& [surface, base, reading, kind, compound] = key;
  CountedWord word{code_points_of(normalise(surface)),
                   code_points_of(normalise(base)),
                   surface,
                   reading,
                   compound,
                   kind,
                   count};
  if (compound) word.reading = morphology::reading_of(surface);
  return word;
}

}  // namespace

std::vector<CountedWord> read_words(const std::vector<std::string_view>& texts) {
  std::vector<Counts> of_text(texts.size());
  tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t i) { of_text[i] = counts_of(texts[i]); });
  Counts all;
  for (const Counts& counts : of_text) {
    for (const auto& [key, count] : counts) all[key] += count;
  }
  const std::vector<std::pair<Key, std::uint32_t>> sorted(all.begin(), all.end());
  std::vector<CountedWord> words(sorted.size());
  tbb::parallel_for(std::size_t{0}, sorted.size(),
                    [&](std::size_t i) { words[i] = counted(sorted[i].first, sorted[i].second); });
  return words;
}

}  // namespace shirube::search

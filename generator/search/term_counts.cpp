#include "search/term_counts.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/check.h"
#include "search/key_map.h"
#include "search/normalise.h"
#include "search/terms.h"

namespace shirube::search {
namespace {

/// In halves, so that what is aside can count half: 5, 3, 2, 1, 2.
constexpr std::array<std::uint32_t, 5> kFieldWeights = {10, 6, 4, 2, 4};

std::uint32_t weight_of(Field field, Standing standing) {
  return kFieldWeights.at(static_cast<std::size_t>(field)) / (standing == Standing::Aside ? 2 : 1);
}

/// What one unit says of one term.
struct Tally {
  std::uint32_t canonical = 0;
  std::uint32_t normalised = 0;
  std::uint32_t words = 0;

  /// A spelling counts like the canonical form that stands in its place; what only the spelling as written
  /// holds counts by itself.
  std::uint32_t weight() const { return std::max(canonical > 0 ? canonical : normalised, words); }
};

/// One or two letters.
std::uint64_t key_of_short(std::u32string_view letters) {
  return term_key::of_letters(letters[0], letters.size() == 2 ? letters[1] : U'\0');
}

class TermCounter {
 public:
  TermCounter(std::uint32_t first_unit, const Analyser& analyser)
      : unit_(first_unit), analyser_(analyser), seen_(analyser.keys.size()) {
    counts_.first_unit = first_unit;
  }

  void add(const Unit& unit, Standing standing) {
    length_ = 0;
    for (const Line& line : unit.lines) add_line(line.text, weight_of(line.field, standing));
    counts_.lengths.push_back(length_);
    const bool is_now = unit.editions.empty() || unit.editions.front() == kNow;
    counts_.past.push_back(standing == Standing::Withdrawn || !is_now);
    for (const std::uint32_t term : touched_) {
      counts_.hits.push_back({term, unit_, tallies_[term].weight()});
      tallies_[term] = {};
    }
    touched_.clear();
    ++unit_;
  }

  TermCounts take() {
    counts_.keys = ids_.keys();
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      if (seen_[i]) counts_.surfaces.push_back(static_cast<std::uint32_t>(i));
    }
    return std::move(counts_);
  }

 private:
  void add_line(std::string_view text, std::uint32_t weight) {
    const Letters normalised = normalise(text);
    const Letters canonical = search::canonical(normalised, analyser_.spellings);
    const std::u32string letters = code_points_of(canonical);
    length_ += static_cast<std::uint32_t>(letters.size());
    add_pairs(canonical, weight, &Tally::canonical);
    if (letters != code_points_of(normalised)) add_pairs(normalised, weight, &Tally::normalised);
    for (const FoundWord& word : analyser_.dictionary.words(letters)) add_word(letters, word, weight);
  }

  void add_pairs(const Letters& letters, std::uint32_t weight, std::uint32_t Tally::*count) {
    for (const Gram gram : bigrams(letters)) {
      const std::uint32_t term = touch(term_key::of_letters(gram.first, gram.second));
      tallies_[term].*count += weight;
      counts_.kinds[term] |= kPair;
    }
  }

  void add_word(std::u32string_view letters, const FoundWord& word, std::uint32_t weight) {
    const bool known = word.entry != kNoEntry;
    if (known) seen_[word.entry] = true;
    const std::uint32_t term =
        touch(known ? analyser_.keys[word.entry] : key_of_run(letters.substr(word.begin, word.length)));
    tallies_[term].words += weight;
    counts_.kinds[term] |= kWord;
  }

  std::uint64_t key_of_run(std::u32string_view run) {
    if (run.size() <= 2) return key_of_short(run);
    const auto [known, added] = runs_.emplace(run, counts_.runs.size());
    if (added) counts_.runs.emplace_back(run);
    return term_key::kRun | known->second;
  }

  std::uint32_t touch(std::uint64_t key) {
    const std::uint32_t term = ids_.id_of(key);
    if (term == tallies_.size()) {
      tallies_.emplace_back();
      counts_.kinds.push_back(0);
    }
    const Tally& tally = tallies_[term];
    if (tally.canonical + tally.normalised + tally.words == 0) touched_.push_back(term);
    return term;
  }

  std::uint32_t unit_;
  const Analyser& analyser_;
  KeyMap ids_;
  std::vector<Tally> tallies_;          ///< by term; all zero between two units
  std::vector<std::uint32_t> touched_;  ///< the terms of this unit
  std::uint32_t length_ = 0;
  std::vector<bool> seen_;
  std::map<std::u32string, std::size_t, std::less<>> runs_;
  TermCounts counts_;
};

}  // namespace

std::vector<std::uint64_t> base_keys(const Dictionary& dictionary) {
  std::vector<std::uint64_t> keys;
  for (const DictionaryEntry& entry : dictionary.entries()) {
    const DictionaryEntry* const base = dictionary.find(entry.base);
    CHECK(base != nullptr, "a base is an entry of its own");
    const bool is_short = entry.base.size() <= 2;
    const auto index = static_cast<std::uint64_t>(base - dictionary.entries().data());
    keys.push_back(is_short ? key_of_short(entry.base) : term_key::kBase | index);
  }
  return keys;
}

TermCounts count_terms(std::span<const Item> items, std::uint32_t first_unit, const Analyser& analyser) {
  TermCounter counter(first_unit, analyser);
  for (const Item& item : items) {
    for (const Unit& unit : item.units) counter.add(unit, item.standing);
  }
  return counter.take();
}

}  // namespace shirube::search

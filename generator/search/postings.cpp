#include "search/postings.h"

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace shirube::search {
namespace {

/// So many items are counted together: enough that their common terms are named once, few enough that the
/// parts keep all processors busy.
constexpr std::size_t kItemsInPart = 128;

std::uint8_t past_impact(std::uint8_t now) {
  return std::max<std::uint8_t>(now / kPastDivisor, 1);
}

struct Part {
  TermCounts counts;
  std::vector<std::size_t> terms;  ///< for each key of the counts its term
};

/// The runs of all parts under numbers of their own.
std::vector<std::u32string> number_runs(std::vector<Part>& parts) {
  std::vector<std::u32string> runs;
  for (const Part& part : parts) runs.insert(runs.end(), part.counts.runs.begin(), part.counts.runs.end());
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t i) {
    TermCounts& counts = parts[i].counts;
    for (std::uint64_t& key : counts.keys) {
      if ((key & term_key::kRun) == 0) continue;
      const auto run = std::lower_bound(runs.begin(), runs.end(), counts.runs[key & ~term_key::kRun]);
      key = term_key::kRun | static_cast<std::uint64_t>(run - runs.begin());
    }
  });
  return runs;
}

std::vector<std::uint64_t> all_keys(const std::vector<Part>& parts) {
  std::vector<std::uint64_t> keys;
  for (const Part& part : parts) keys.insert(keys.end(), part.counts.keys.begin(), part.counts.keys.end());
  tbb::parallel_sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

class PostingsBuilder {
 public:
  PostingsBuilder(const Corpus& corpus, const Spellings& spellings, const Dictionary& dictionary)
      : corpus_(corpus), spellings_(spellings), dictionary_(dictionary) {}

  Postings build() {
    count();
    const std::vector<std::u32string> runs = number_runs(parts_);
    const std::vector<std::uint64_t> keys = all_keys(parts_);
    name_terms(keys, runs);
    find_terms(keys);
    lay_out();
    fill();
    add_surfaces();
    return std::move(postings_);
  }

 private:
  void count() {
    const std::vector<std::uint64_t> keys = base_keys(dictionary_);
    const Analyser analyser{spellings_, dictionary_, keys};
    std::vector<std::uint32_t> first_units;
    for (std::size_t i = 0; i < corpus_.items.size(); ++i) {
      if (i % kItemsInPart == 0) first_units.push_back(postings_.unit_count);
      postings_.unit_count += static_cast<std::uint32_t>(corpus_.items[i].units.size());
    }
    parts_.resize(first_units.size());
    tbb::parallel_for(std::size_t{0}, parts_.size(), [&](std::size_t i) {
      const std::size_t begin = i * kItemsInPart;
      const std::size_t size = std::min(kItemsInPart, corpus_.items.size() - begin);
      parts_[i].counts = count_terms(std::span(corpus_.items).subspan(begin, size), first_units[i], analyser);
    });
  }

  void name_terms(const std::vector<std::uint64_t>& keys, const std::vector<std::u32string>& runs) {
    postings_.terms.resize(keys.size());
    tbb::parallel_for(std::size_t{0}, keys.size(),
                      [&](std::size_t i) { postings_.terms[i].text = text_of(keys[i], runs); });
  }

  std::string text_of(std::uint64_t key, const std::vector<std::u32string>& runs) const {
    if ((key & term_key::kRun) != 0) return utf8_of(runs[key & ~term_key::kRun]);
    if ((key & term_key::kBase) != 0) {
      return utf8_of(dictionary_.entries()[key & ~term_key::kBase].base);
    }
    std::u32string letters(1, static_cast<char32_t>(key >> term_key::kLetterBits));
    const auto second = static_cast<char32_t>(key & ((1U << term_key::kLetterBits) - 1));
    if (second != U'\0') letters += second;
    return utf8_of(letters);
  }

  void find_terms(const std::vector<std::uint64_t>& keys) {
    tbb::parallel_for(std::size_t{0}, parts_.size(), [&](std::size_t i) {
      for (const std::uint64_t key : parts_[i].counts.keys) {
        const auto term = std::lower_bound(keys.begin(), keys.end(), key);
        parts_[i].terms.push_back(static_cast<std::size_t>(term - keys.begin()));
      }
    });
  }

  /// Gives each term its place, and each part its place within those of its terms.
  void lay_out() {
    begins_.resize(parts_.size());
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const TermCounts& counts = parts_[i].counts;
      begins_[i].resize(counts.keys.size());
      for (const Hit& hit : counts.hits) ++begins_[i][hit.term];
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      for (std::size_t k = 0; k < parts_[i].terms.size(); ++k) {
        Term& term = postings_.terms[parts_[i].terms[k]];
        term.kinds |= parts_[i].counts.kinds[k];
        const std::size_t before = term.count;
        term.count += begins_[i][k];
        begins_[i][k] = before;
      }
    }
    std::size_t end = 0;
    for (Term& term : postings_.terms) {
      term.begin = end;
      end += term.count;
    }
    postings_.units.resize(end);
    postings_.impacts.resize(end);
  }

  void fill() {
    std::uint64_t all = 0;
    for (const Part& part : parts_) {
      all = std::accumulate(part.counts.lengths.begin(), part.counts.lengths.end(), all);
    }
    tbb::parallel_for(std::size_t{0}, parts_.size(), [&](std::size_t i) { fill_from(i, all); });
  }

  void fill_from(std::size_t part, std::uint64_t all_lengths) {
    TermCounts& counts = parts_[part].counts;
    for (const Hit& hit : counts.hits) {
      const std::size_t at = postings_.terms[parts_[part].terms[hit.term]].begin + begins_[part][hit.term]++;
      postings_.units[at] = hit.unit;
      const std::size_t unit = hit.unit - counts.first_unit;
      const std::uint8_t now = impact(hit.weight, counts.lengths[unit], all_lengths, postings_.unit_count);
      postings_.impacts[at] = counts.past[unit] ? past_impact(now) : now;
    }
    counts.hits = {};  // the memory of a part is free once it is used
  }

  void add_surfaces() {
    std::vector<std::uint32_t> used;
    for (const Part& part : parts_) {
      used.insert(used.end(), part.counts.surfaces.begin(), part.counts.surfaces.end());
    }
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const std::uint32_t entry : used) {
      const DictionaryEntry& word = dictionary_.entries()[entry];
      if (word.surface == word.base) continue;
      postings_.surfaces.push_back({utf8_of(word.surface), utf8_of(word.base)});
    }
  }

  const Corpus& corpus_;
  const Spellings& spellings_;
  const Dictionary& dictionary_;
  std::vector<Part> parts_;
  std::vector<std::vector<std::size_t>> begins_;  ///< for each part and key: its next posting in the term
  Postings postings_;
};

}  // namespace

std::uint8_t impact(std::uint32_t weight, std::uint64_t length, std::uint64_t all_lengths,
                    std::uint64_t units) {
  // 15 w / (w + 1.2 (0.25 + 0.75 l / average)), both sides times ten times all lengths; w is weight / 2.
  const std::uint64_t part = 5 * all_lengths * weight;
  const std::uint64_t whole = part + 3 * all_lengths + 9 * length * units;
  const std::uint64_t rounded = (std::uint64_t{2} * kMostImpact * part + whole) / (2 * whole);
  return static_cast<std::uint8_t>(std::max<std::uint64_t>(rounded, 1));
}

Postings build_postings(const Corpus& corpus, const Spellings& spellings, const Dictionary& dictionary) {
  return PostingsBuilder(corpus, spellings, dictionary).build();
}

}  // namespace shirube::search

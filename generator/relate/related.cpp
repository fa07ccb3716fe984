#include "relate/related.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <map>
#include <utility>

#include "relate/reasons.h"

namespace shirube::relate {
namespace {

using model::DocumentId;

/// So many documents of one feature become candidates, and so many of the best candidates are scored exactly.
constexpr std::uint32_t kWindow = 128;
constexpr std::size_t kScored = 64;
/// So many of a document's words lead to candidates; all of them count when a candidate is scored.
constexpr std::size_t kLeadingWords = 24;
/// What is less than this part of the best match says little, and is left out.
constexpr double kFaintest = 0.2;

struct Posting {
  FeatureKey key = 0;
  std::uint32_t document = 0;
  float strength = 0;
};

/// Who has which feature, by feature and then by document; and where in it each document's own features are,
/// so that nobody has to search.
struct Index {
  std::vector<Posting> postings;
  std::vector<std::uint32_t> range_begin;       ///< for each feature: its first posting; then the end of all
  std::vector<std::vector<std::uint32_t>> own;  ///< for each document, for each of its features: its posting
  std::vector<std::vector<std::uint32_t>> numbers;  ///< likewise: the number of the feature
};

void sort_postings(const FeatureTable& features, std::vector<Posting>& postings) {
  for (std::size_t i = 0; i < features.of_document.size(); ++i) {
    for (const Feature& feature : features.of_document[i]) {
      postings.push_back({feature.key, static_cast<std::uint32_t>(i), static_cast<float>(feature.strength)});
    }
  }
  tbb::parallel_sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) {
    return a.key != b.key ? a.key < b.key : a.document < b.document;
  });
}

Index make_index(const FeatureTable& features) {
  Index index;
  sort_postings(features, index.postings);
  index.own.resize(features.of_document.size());
  index.numbers.resize(features.of_document.size());
  for (std::uint32_t i = 0; i < index.postings.size(); ++i) {
    const bool opens = i == 0 || index.postings[i - 1].key != index.postings[i].key;
    if (opens) index.range_begin.push_back(i);
    // A document's features ascend, as the postings do, so that its own come one after another.
    index.own[index.postings[i].document].push_back(i);
    index.numbers[index.postings[i].document].push_back(
        static_cast<std::uint32_t>(index.range_begin.size() - 1));
  }
  index.range_begin.push_back(static_cast<std::uint32_t>(index.postings.size()));
  return index;
}

/// The features that lead to candidates, as places in `all`: every one, but of the words only the strongest.
std::vector<std::size_t> leading(const std::vector<Feature>& all, const std::vector<Kind>& kinds) {
  std::vector<std::size_t> words;
  std::vector<std::size_t> lead;
  for (std::size_t i = 0; i < all.size(); ++i) {
    (kinds[kind_of(all[i].key)].origin == Origin::Text ? words : lead).push_back(i);
  }
  const std::size_t count = std::min(words.size(), kLeadingWords);
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), words.end(),
                    [&](std::size_t a, std::size_t b) {
                      return all[a].strength != all[b].strength ? all[a].strength > all[b].strength : a < b;
                    });
  lead.insert(lead.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
  return lead;
}

struct Scored {
  std::uint32_t document = 0;
  double score = 0;
};

bool is_better(const Scored& a, const Scored& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

void keep_best(std::vector<Scored>& scored, std::size_t count) {
  const std::size_t kept = std::min(scored.size(), count);
  std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(kept), scored.end(),
                    is_better);
  scored.resize(kept);
}

class Finder {
 public:
  Finder(const model::Handbook& book, const Vocabulary& vocabulary, const FeatureTable& features)
      : book_(book),
        features_(features),
        index_(make_index(features)),
        reasons_(book, vocabulary, features) {}

  std::vector<std::vector<RelatedDocument>> find() {
    const std::size_t count = features_.of_document.size();
    std::vector<std::vector<RelatedDocument>> related(count);
    if (features_.kinds.empty()) return related;
    tbb::enumerable_thread_specific<Scratch> scratch([&] {
      return Scratch{std::vector<float>(count), std::vector<double>(index_.range_begin.size())};
    });
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
      Scratch& own = scratch.local();
      std::vector<Scored> scored = candidates(i, own.sums);
      score(i, scored, own.strengths);
      related[i] = chosen(DocumentId{i}, scored);
    });
    return related;
  }

 private:
  /// One thread's room: by document and by feature. Holds zeros whenever nobody works in it.
  struct Scratch {
    std::vector<float> sums;
    std::vector<double> strengths;
  };

  /// Exactly, with all that both have: the strengths of the one lie open while the others go through theirs.
  void score(std::size_t document, std::vector<Scored>& scored, std::vector<double>& strengths) const {
    const std::vector<std::uint32_t>& numbers = index_.numbers[document];
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      strengths[numbers[i]] = features_.of_document[document][i].strength;
    }
    for (Scored& one : scored) {
      one.score = 0;
      const std::vector<Feature>& others = features_.of_document[one.document];
      for (std::size_t i = 0; i < others.size(); ++i) {
        one.score += strengths[index_.numbers[one.document][i]] * others[i].strength;
      }
    }
    for (const std::uint32_t number : numbers) strengths[number] = 0;
    std::sort(scored.begin(), scored.end(), is_better);
  }

  std::vector<Scored> candidates(std::size_t document, std::vector<float>& sums) const {
    std::vector<std::uint32_t> touched;
    const std::vector<Feature>& all = features_.of_document[document];
    for (const std::size_t feature : leading(all, features_.kinds)) {
      const auto [first, last] = window(index_.own[document][feature], index_.numbers[document][feature]);
      const auto strength = static_cast<float>(all[feature].strength);
      for (std::uint32_t i = first; i < last; ++i) {
        const Posting& posting = index_.postings[i];
        if (posting.document == document) continue;
        if (sums[posting.document] == 0) touched.push_back(posting.document);
        sums[posting.document] += strength * posting.strength;
      }
    }
    std::vector<Scored> scored;
    for (const std::uint32_t other : touched) {
      scored.push_back({other, sums[other]});
      sums[other] = 0;
    }
    keep_best(scored, kScored);
    return scored;
  }

  /// The postings of a feature, or those around the document's own when there are too many.
  std::pair<std::uint32_t, std::uint32_t> window(std::uint32_t own, std::uint32_t number) const {
    std::uint32_t first = index_.range_begin[number];
    const std::uint32_t last = index_.range_begin[number + 1];
    if (last - first <= kWindow) return {first, last};
    if (own - first > kWindow / 2) first = std::min(own - kWindow / 2, last - kWindow);
    return {first, first + kWindow};
  }

  std::vector<RelatedDocument> chosen(DocumentId from, const std::vector<Scored>& scored) const {
    const config::Relatedness& wish = book_.config->related;
    std::vector<RelatedDocument> list;
    std::map<model::PlaceId, std::size_t> from_prefecture;
    for (const Scored& one : scored) {
      if (list.size() == wish.count || one.score < scored.front().score * kFaintest) break;
      RelatedDocument entry{DocumentId{one.document}, one.score,
                            reasons_.between(from, DocumentId{one.document})};
      if (entry.reasons.empty()) continue;
      if (const auto place = book_.place_of[one.document]) {
        std::size_t& taken = from_prefecture[book_[*place].prefecture.value_or(*place)];
        if (taken == wish.per_prefecture) continue;
        ++taken;
      }
      list.push_back(std::move(entry));
    }
    return list;
  }

  const model::Handbook& book_;
  const FeatureTable& features_;
  Index index_;
  ReasonWriter reasons_;
};

}  // namespace

std::vector<std::vector<RelatedDocument>> find_related(const model::Handbook& book,
                                                       const Vocabulary& vocabulary,
                                                       const FeatureTable& features) {
  return Finder(book, vocabulary, features).find();
}

}  // namespace shirube::relate

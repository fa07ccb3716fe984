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
constexpr std::size_t kWindow = 128;
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

/// Who has which feature, by feature and then by document.
std::vector<Posting> make_postings(const FeatureTable& features) {
  std::vector<Posting> postings;
  for (std::size_t i = 0; i < features.of_document.size(); ++i) {
    for (const Feature& feature : features.of_document[i]) {
      postings.push_back({feature.key, static_cast<std::uint32_t>(i), static_cast<float>(feature.strength)});
    }
  }
  tbb::parallel_sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) {
    return a.key != b.key ? a.key < b.key : a.document < b.document;
  });
  return postings;
}

/// The features that lead to candidates: all, but of the words only the strongest.
std::vector<Feature> leading(const std::vector<Feature>& all, const std::vector<Kind>& kinds) {
  std::vector<Feature> words;
  std::vector<Feature> lead;
  for (const Feature& feature : all) {
    (kinds[kind_of(feature.key)].origin == Origin::Text ? words : lead).push_back(feature);
  }
  const std::size_t count = std::min(words.size(), kLeadingWords);
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), words.end(),
                    [](const Feature& a, const Feature& b) {
                      return a.strength != b.strength ? a.strength > b.strength : a.key < b.key;
                    });
  lead.insert(lead.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
  return lead;
}

double score_of(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  double score = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->key == y->key) {
      score += x++->strength * y++->strength;
    } else {
      x->key < y->key ? ++x : ++y;
    }
  }
  return score;
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
        postings_(make_postings(features)),
        reasons_(book, vocabulary, features) {}

  std::vector<std::vector<RelatedDocument>> find() {
    const std::size_t count = features_.of_document.size();
    std::vector<std::vector<RelatedDocument>> related(count);
    if (features_.kinds.empty()) return related;
    tbb::enumerable_thread_specific<std::vector<float>> sums([=] { return std::vector<float>(count); });
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
      std::vector<Scored> scored = candidates(i, sums.local());
      for (Scored& one : scored) {
        one.score = score_of(features_.of_document[i], features_.of_document[one.document]);
      }
      std::sort(scored.begin(), scored.end(), is_better);
      related[i] = chosen(DocumentId{i}, scored);
    });
    return related;
  }

 private:
  /// `sums` holds zeros before and after.
  std::vector<Scored> candidates(std::size_t document, std::vector<float>& sums) const {
    std::vector<std::uint32_t> touched;
    for (const Feature& feature : leading(features_.of_document[document], features_.kinds)) {
      const auto [first, last] = window(feature.key, document);
      for (auto posting = first; posting != last; ++posting) {
        if (posting->document == document) continue;
        if (sums[posting->document] == 0) touched.push_back(posting->document);
        sums[posting->document] += static_cast<float>(feature.strength) * posting->strength;
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

  using Place = std::vector<Posting>::const_iterator;

  /// The postings of a feature, or those around the document when there are too many.
  std::pair<Place, Place> window(FeatureKey key, std::size_t document) const {
    const auto before = [](const Posting& posting, const std::pair<FeatureKey, std::size_t>& wanted) {
      return std::pair<FeatureKey, std::size_t>(posting.key, posting.document) < wanted;
    };
    const auto at = [&](std::size_t from) {
      return std::lower_bound(postings_.begin(), postings_.end(), std::pair(key, from), before);
    };
    Place first = at(0);
    Place last = at(book_.documents.size());
    if (last - first <= static_cast<std::ptrdiff_t>(kWindow)) return {first, last};
    const Place own = at(document);
    constexpr std::ptrdiff_t kHalf = kWindow / 2;
    if (own - first > kHalf) first = std::min(own - kHalf, last - 2 * kHalf);
    return {first, first + 2 * kHalf};
  }

  std::vector<RelatedDocument> chosen(DocumentId from, const std::vector<Scored>& scored) const {
    const config::Relatedness& wish = book_.config->related;
    std::vector<RelatedDocument> list;
    std::map<model::PlaceId, std::size_t> from_prefecture;
    for (const Scored& one : scored) {
      if (list.size() == wish.count || one.score < scored.front().score * kFaintest) break;
      if (const auto place = book_.place_of[one.document]) {
        std::size_t& taken = from_prefecture[book_[*place].prefecture.value_or(*place)];
        if (taken == wish.per_prefecture) continue;
        ++taken;
      }
      RelatedDocument entry{DocumentId{one.document}, one.score,
                            reasons_.between(from, DocumentId{one.document})};
      if (!entry.reasons.empty()) list.push_back(std::move(entry));
    }
    return list;
  }

  const model::Handbook& book_;
  const FeatureTable& features_;
  std::vector<Posting> postings_;
  ReasonWriter reasons_;
};

}  // namespace

std::vector<std::vector<RelatedDocument>> find_related(const model::Handbook& book,
                                                       const Vocabulary& vocabulary,
                                                       const FeatureTable& features) {
  return Finder(book, vocabulary, features).find();
}

}  // namespace shirube::relate

#include "relate/similar_places.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "relate/place_profiles.h"
#include "relate/size_classes.h"

namespace shirube::relate {
namespace {

using model::PlaceId;

constexpr double kSameEntity = 2;
constexpr double kSameBand = 2;
constexpr double kNextBand = 1;
constexpr double kCloseRate = 1;
constexpr double kSameTerms = 1;       ///< when all terms are shared
constexpr double kClosestRatio = 1.5;  ///< rates of this ratio still count as close
/// So many neighbours on each side of a place are looked at, in each of the orders below.
constexpr std::size_t kWindow = 12;

using Profiles = std::map<PlaceId, PlaceProfile>;
using Candidates = std::map<PlaceId, std::set<PlaceId>>;

std::optional<double> size_of(const PlaceProfile& profile) {
  return profile.size.quantity == nullptr ? std::nullopt : stated_value(profile.size.quantity->quantity);
}

void add_windows(const std::vector<PlaceId>& order, Candidates& candidates) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < std::min(order.size(), i + 1 + kWindow); ++j) {
      candidates[order[i]].insert(order[j]);
      candidates[order[j]].insert(order[i]);
    }
  }
}

/// By size over all, by size among places of one kind, and by number among places of one kind: the last
/// brings together those whose size nobody tells.
Candidates find_candidates(const Profiles& profiles) {
  std::vector<std::pair<double, PlaceId>> sizes;
  std::map<std::size_t, std::vector<PlaceId>> by_number, by_size_of_kind;
  for (const auto& [place, profile] : profiles) {
    if (const auto size = size_of(profile)) sizes.emplace_back(*size, place);
    if (profile.entity) by_number[*profile.entity].push_back(place);
  }
  std::sort(sizes.begin(), sizes.end());
  std::vector<PlaceId> by_size;
  for (const auto& [size, place] : sizes) {
    by_size.push_back(place);
    if (const auto entity = profiles.at(place).entity) by_size_of_kind[*entity].push_back(place);
  }
  Candidates candidates;
  add_windows(by_size, candidates);
  for (const auto& [entity, order] : by_size_of_kind) add_windows(order, candidates);
  for (const auto& [entity, order] : by_number) add_windows(order, candidates);
  return candidates;
}

bool is_close(double a, double b) {
  const auto [less, more] = std::minmax(a, b);
  return more == 0 || (less > 0 && more / less <= kClosestRatio);
}

class Comparison {
 public:
  Comparison(const config::Config& config, const PlaceProfile& own, const PlaceProfile& other)
      : config_(config), own_(own), other_(other) {}

  /// Without reasons when neither the kind nor the size is alike: what is left would be chance.
  SimilarPlace compare() {
    compare_entities();
    compare_bands();
    if (reasons_.empty()) return {};
    compare_rates();
    compare_terms();
    SimilarPlace similar{other_.place, 0, std::move(reasons_)};
    for (const Reason& reason : similar.reasons) similar.score += reason.weight;
    std::stable_sort(similar.reasons.begin(), similar.reasons.end(),
                     [](const Reason& a, const Reason& b) { return a.weight > b.weight; });
    return similar;
  }

 private:
  void compare_entities() {
    if (!own_.entity || own_.entity != other_.entity || !config_.entities) return;
    reasons_.push_back(
        {"同じ種別", {config_.vocabularies[*config_.entities].terms[*own_.entity].label}, kSameEntity});
  }

  void compare_bands() {
    if (!own_.band || !other_.band) return;
    const auto [less, more] = std::minmax(*own_.band, *other_.band);
    const std::string label = band_label(config_, *own_.band);
    if (less == more) {
      reasons_.push_back({"近い規模", {label}, kSameBand});
    } else if (more - less == 1) {
      reasons_.push_back({"近い規模", {label + " と " + band_label(config_, *other_.band)}, kNextBand});
    }
  }

  void compare_rates() {
    for (std::size_t i = 0; i < own_.rates.size(); ++i) {
      const auto own = own_.rates[i];
      const auto other = other_.rates[i];
      if (!own || !other || !is_close(*own, *other)) continue;
      reasons_.push_back(
          {rate_label(config_, i), {rate_text(*own) + " と " + rate_text(*other)}, kCloseRate});
    }
  }

  void compare_terms() {
    std::vector<std::size_t> shared;
    std::set_intersection(own_.terms.begin(), own_.terms.end(), other_.terms.begin(), other_.terms.end(),
                          std::back_inserter(shared));
    if (shared.empty()) return;
    const config::ListFamily& family = config_.lists[*config_.similar_places->family];
    const config::Vocabulary& vocabulary = config_.vocabularies[family.vocabulary];
    Reason reason{"同じ" + vocabulary.label, {}, 0};
    for (const std::size_t term : shared) reason.words.push_back(vocabulary.terms[term].label);
    const std::size_t all = own_.terms.size() + other_.terms.size() - shared.size();
    reason.weight = kSameTerms * static_cast<double>(shared.size()) / static_cast<double>(all);
    reasons_.push_back(std::move(reason));
  }

  const config::Config& config_;
  const PlaceProfile& own_;
  const PlaceProfile& other_;
  std::vector<Reason> reasons_;
};

/// How far apart two sizes are; last when one is unknown.
double distance(const PlaceProfile& a, const PlaceProfile& b) {
  constexpr double kUnknown = 1e9;
  const auto one = size_of(a);
  const auto two = size_of(b);
  return one && two && *one > 0 && *two > 0 ? std::abs(std::log(*one / *two)) : kUnknown;
}

std::vector<SimilarPlace> closest(const config::Config& config, const Profiles& profiles,
                                  const PlaceProfile& own, const std::set<PlaceId>& candidates) {
  std::vector<SimilarPlace> similar;
  for (const PlaceId candidate : candidates) {
    SimilarPlace one = Comparison(config, own, profiles.at(candidate)).compare();
    if (!one.reasons.empty()) similar.push_back(std::move(one));
  }
  const auto key = [&](const SimilarPlace& one) {
    return std::tuple(-one.score, distance(own, profiles.at(one.place)), one.place);
  };
  std::sort(similar.begin(), similar.end(),
            [&](const SimilarPlace& a, const SimilarPlace& b) { return key(a) < key(b); });
  similar.resize(std::min(similar.size(), config.similar_places->count));
  return similar;
}

}  // namespace

void add_similar_places(const model::Handbook& book, const link::LinkGraph& graph, Relations& relations) {
  if (!book.config->similar_places) return;
  relations.profiles = place_profiles(book, graph);
  for (const auto& [place, candidates] : find_candidates(relations.profiles)) {
    std::vector<SimilarPlace> similar =
        closest(*book.config, relations.profiles, relations.profiles.at(place), candidates);
    if (!similar.empty()) relations.similar.emplace(place, std::move(similar));
  }
}

}  // namespace shirube::relate

#include "search/withdrawn.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "search/facets.h"

namespace shirube::search {
namespace {

struct Withdrawn {
  Appearances appearances;
  Item item;
};

/// In its last edition each had an address of its own, so that those of one edition have an order.
std::vector<Withdrawn> read_withdrawn(const Shelf& shelf, Parts parts) {
  std::vector<Withdrawn> all(shelf.withdrawn.size());
  tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) {
    all[i] = {shelf.withdrawn[i], past_item(shelf, shelf.withdrawn[i].front(), parts)};
    all[i].item.standing = Standing::Withdrawn;
  });
  std::stable_sort(all.begin(), all.end(),
                   [](const Withdrawn& a, const Withdrawn& b) { return a.item.url < b.item.url; });
  return all;
}

/// The value of now with this key; a new one at the end when no document of now has it.
std::uint32_t value_of(const FacetValue& past, Facet& facet) {
  const auto same = [&](const FacetValue& value) { return value.key == past.key; };
  const auto found = std::find_if(facet.values.begin(), facet.values.end(), same);
  if (found != facet.values.end()) return static_cast<std::uint32_t>(found - facet.values.begin());
  facet.values.push_back({past.key, past.label});
  return static_cast<std::uint32_t>(facet.values.size() - 1);
}

/// Gives `items` the values that `past`, which has the same items, gives them in the facet of one key.
void take_values(const Corpus& past, const std::vector<std::size_t>& items, std::size_t facet,
                 Corpus& corpus) {
  Facet& now = corpus.facets[facet];
  const auto same = [&](const Facet& one) { return one.key == now.key; };
  const auto found = std::find_if(past.facets.begin(), past.facets.end(), same);
  if (found == past.facets.end()) return;
  const auto at = static_cast<std::size_t>(found - past.facets.begin());
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::vector<std::uint32_t>& values = corpus.items[items[i]].values[facet];
    for (const std::uint32_t value : past.items[i].values[at]) {
      values.push_back(value_of(found->values[value], now));
      ++now.values[values.back()].count;
    }
    std::sort(values.begin(), values.end());
  }
}

/// Facets are worked out within the edition, whose forms and vocabularies may be others, and met by their
/// keys.
void take_facets(const CorpusSources& sources, const std::vector<Subject>& subjects,
                 const std::vector<std::size_t>& items, Corpus& corpus) {
  Corpus past;
  past.items.resize(subjects.size());
  add_facets(sources, subjects, past);
  for (std::size_t facet = 0; facet < corpus.facets.size(); ++facet) {
    // What counts as a small place is said by each edition for itself, and so are the sizes of places.
    if (corpus.facets[facet].key != kSizeFacet) take_values(past, items, facet, corpus);
  }
}

}  // namespace

Item past_item(const Shelf& shelf, const Appearance& appearance, Parts parts) {
  return document_item(shelf.states[appearance.edition].sources, appearance.document, parts);
}

std::vector<Appearances> add_withdrawn(const Shelf& shelf, Parts parts, Corpus& corpus) {
  std::vector<Appearances> places;
  std::vector<std::vector<Subject>> subjects(shelf.states.size());
  std::vector<std::vector<std::size_t>> items(shelf.states.size());
  for (Withdrawn& one : read_withdrawn(shelf, parts)) {
    const Appearance& last = one.appearances.front();
    subjects[last.edition].push_back({last.document, {}, {}});
    items[last.edition].push_back(corpus.items.size());
    one.item.values.resize(corpus.facets.size());
    corpus.items.push_back(std::move(one.item));
    places.push_back(one.appearances);
  }
  for (std::size_t state = 0; state < shelf.states.size(); ++state) {
    take_facets(shelf.states[state].sources, subjects[state], items[state], corpus);
  }
  return places;
}

}  // namespace shirube::search

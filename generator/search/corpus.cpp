#include "search/corpus.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "search/facets.h"
#include "search/items.h"
#include "search/shelve.h"

namespace shirube::search {
namespace {

std::vector<Subject> all_subjects(const CorpusSources& sources) {
  std::vector<Subject> subjects;
  for (std::size_t i = 0; i < sources.book.documents.size(); ++i) {
    subjects.push_back({model::DocumentId{i}, {}, {}});
  }
  for (std::size_t i = 0; i < sources.book.entries.size(); ++i) {
    subjects.push_back({{}, model::EntryId{i}, {}});
  }
  for (const model::PlaceId place : sources.graph.place_pages) subjects.push_back({{}, {}, place});
  return subjects;
}

Item item_of(const CorpusSources& sources, const Subject& subject, Parts parts) {
  if (subject.document) return document_item(sources, *subject.document, parts);
  if (subject.entry) return entry_item(sources.book, *subject.entry);
  return place_item(sources.book, *subject.place);
}

/// By URL: what stands in one folder stands together. No two items have the same.
void sort_by_url(std::vector<Item>& items, std::vector<Subject>& subjects) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return items[a].url < items[b].url; });
  std::vector<Item> sorted_items;
  std::vector<Subject> sorted_subjects;
  for (const std::size_t i : order) {
    sorted_items.push_back(std::move(items[i]));
    sorted_subjects.push_back(subjects[i]);
  }
  items = std::move(sorted_items);
  subjects = std::move(sorted_subjects);
}

}  // namespace

Corpus collect_corpus(const CorpusSources& sources, const Shelf& shelf) {
  const Parts parts =
      sources.book.documents.size() > kMostDocumentsInParts ? Parts::WholePage : Parts::ByHeading;
  std::vector<Subject> subjects = all_subjects(sources);
  Corpus corpus;
  corpus.items.resize(subjects.size());
  tbb::parallel_for(std::size_t{0}, subjects.size(),
                    [&](std::size_t i) { corpus.items[i] = item_of(sources, subjects[i], parts); });
  for (std::size_t i = 0; i < sources.book.glossary.size(); ++i) {
    corpus.items.push_back(term_item(sources.book, {i}));
    subjects.emplace_back();
  }
  sort_by_url(corpus.items, subjects);
  add_facets(sources, subjects, corpus);
  if (!shelf.states.empty()) shelve(shelf, subjects, parts, corpus);
  return corpus;
}

}  // namespace shirube::search

#include "relate/features.h"
#include "relate/neighbours.h"
#include "relate/related.h"
#include "relate/relations.h"
#include "relate/similar_places.h"

namespace shirube::relate {

Relations relate(const model::Handbook& book, const link::LinkGraph& graph, const Vocabulary& vocabulary) {
  Relations relations;
  relations.related = find_related(book, vocabulary, collect_features(book, graph, vocabulary));
  relations.neighbours = find_neighbours(book);
  relations.mentions = find_mentions(book, vocabulary);
  add_similar_places(book, graph, relations);
  return relations;
}

}  // namespace shirube::relate

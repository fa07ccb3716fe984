#include "link/link_graph.h"

namespace shirube::link {

std::string page_of(const model::Handbook& book, model::DocumentId id) {
  return book[id].folder + "/" + book[id].slug + ".html";
}

std::string page_of(const model::Handbook& book, model::PlaceId id) {
  const model::Place& place = book[id];
  if (place.is_prefecture) return "prefectures/" + place.id.substr(0, 2) + ".html";
  return "places/" + place.id + ".html";
}

std::string page_of(const model::Handbook& book, model::EntryId id) {
  return book.config->catalogues[book[id].catalogue].key + "/" + book[id].slug + ".html";
}

std::string page_of_list(const config::ListFamily& family, const config::Term& term) {
  return family.key + "/" + term.key + ".html";
}

std::string index_page_of(const config::ListFamily& family) {
  return family.key + "/index.html";
}

std::string index_page_of(const config::Catalogue& catalogue) {
  return catalogue.key + "/index.html";
}

std::string anchor_of_term(const model::GlossaryTerm& term) {
  return "term-" + term.term;
}

}  // namespace shirube::link

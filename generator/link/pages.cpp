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

std::string page_of_matrix(const config::Config& config, const config::Matrix& matrix) {
  return "matrix/" + config.lists[matrix.rows].key + "-" + config.lists[matrix.columns].key + ".html";
}

std::string page_of_cell(const config::Config& config, const config::Matrix& matrix, std::size_t row,
                         std::size_t column) {
  const config::ListFamily& rows = config.lists[matrix.rows];
  const config::ListFamily& columns = config.lists[matrix.columns];
  return "matrix/" + rows.key + "-" + columns.key + "/" +
         config.vocabularies[rows.vocabulary].terms[row].key + "-" +
         config.vocabularies[columns.vocabulary].terms[column].key + ".html";
}

std::string folder_of(const config::Edition& edition) {
  return "editions/" + edition.id + "/";
}

std::string anchor_of_term(const model::GlossaryTerm& term) {
  return "term-" + term.term;
}

}  // namespace shirube::link

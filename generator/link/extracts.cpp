#include "link/extracts.h"

namespace shirube::link {

std::vector<Item> items_of(const model::Handbook& book, const config::Extract& extract,
                           model::DocumentId id) {
  return items_in(book, extract.sections, id);
}

std::string page_of_extract(const config::Extract& extract, const config::Term& term) {
  return extract.key + "/" + term.key + ".html";
}

std::string index_page_of(const config::Extract& extract) {
  return extract.key + "/index.html";
}

}  // namespace shirube::link

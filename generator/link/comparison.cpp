#include "link/comparison.h"

#include <algorithm>
#include <iterator>

namespace shirube::link {

bool is_comparable(const model::Handbook& book, model::DocumentId id) {
  const std::vector<config::ComparisonRow>& rows = book.config->comparison.rows;
  return std::any_of(rows.begin(), rows.end(), [&](const config::ComparisonRow& row) {
    return std::any_of(row.sections.begin(), row.sections.end(), [&](const config::SectionName& name) {
      return &book.config->forms[name.form] == book[id].form;
    });
  });
}

std::vector<model::DocumentId> comparable_documents(const model::Handbook& book, const LinkGraph& graph) {
  std::vector<model::DocumentId> documents;
  for (const config::Folder& folder : book.config->folders) {
    const auto found = graph.in_order.find(folder.key);
    if (found == graph.in_order.end()) continue;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(documents),
                 [&](model::DocumentId id) { return is_comparable(book, id); });
  }
  return documents;
}

std::string comparison_id(const model::Handbook& book, model::DocumentId id) {
  return book[id].folder + "/" + book[id].slug;
}

std::string page_of_comparison(const model::Handbook& book, model::DocumentId id) {
  return "compare/" + comparison_id(book, id) + ".html";
}

std::string data_of_comparison(const model::Handbook& book, model::DocumentId id) {
  return "compare/data/" + comparison_id(book, id) + ".js";
}

}  // namespace shirube::link

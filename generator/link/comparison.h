// Which documents can stand side by side, and where their comparisons are.
// Takes the handbook; gives paths in the output. Must not choose what is near what: `relate` does.
#pragma once

#include <string>
#include <vector>

#include "link/items.h"
#include "link/link_graph.h"

namespace shirube::link {

/// The page on which readers choose what to compare.
inline constexpr const char* kComparePage = "compare.html";

/// Whether the form of a document has one of the sections that are compared.
bool is_comparable(const model::Handbook& book, model::DocumentId id);

/// All comparable documents in reading order, folder by folder.
std::vector<model::DocumentId> comparable_documents(const model::Handbook& book, const LinkGraph& graph);

/// What a document is called in the address of a choice, and the id of its row on the page of choices.
std::string comparison_id(const model::Handbook& book, model::DocumentId id);

/// The document beside those nearest to it. A folder of its own for each folder of documents: a-b/c and a/b-c
/// are two documents.
std::string page_of_comparison(const model::Handbook& book, model::DocumentId id);
/// What the page of choices loads for it.
std::string data_of_comparison(const model::Handbook& book, model::DocumentId id);

}  // namespace shirube::link

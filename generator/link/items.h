// What a section says, item by item.
// Takes sections of a document; gives plain texts. Must not shorten or reword them.
#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"

namespace shirube::link {

/// The items of a section as plain text: the heads of its pairs (or what stands below them), the subheadings
/// of its titled parts, the first cell of each row of its table, the top-level items of its lists (what
/// stands nested in an item follows it in brackets). In prose, paragraphs are items among those of the lists,
/// since they say what the lists are about; elsewhere they are items only where there is nothing else.
/// Callouts, code and charts are left out.
std::vector<std::string> section_items(const parse::Document& document, const parse::Section& section,
                                       config::Part part = config::Part::Heads);

/// An item and where it stands on its document's page.
struct Item {
  std::string text;
  std::string anchor;   ///< of its section, not encoded
  std::string heading;  ///< of its section, as readers see it
};

/// The items of those of `sections` that belong to the form of a document, in the order of `sections`.
std::vector<Item> items_in(const model::Handbook& book, const std::vector<config::SectionName>& sections,
                           model::DocumentId id);

}  // namespace shirube::link

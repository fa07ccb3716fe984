// What puts a document on the lists of one family.
// Takes a document; gives its terms, each with how it came there. Must not order the lists.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/list_families.h"
#include "link/link_graph.h"
#include "link/spellings.h"

namespace shirube::link {

class ListMembers {
 public:
  using Entries = std::map<std::size_t, ListEntry>;  ///< by term

  ListMembers(const config::Config& config, const config::ListFamily& family);

  Entries entries_of(const model::Handbook& book, model::DocumentId id);

 private:
  void add_fields(const parse::Document& document, model::DocumentId id, Entries& entries);
  void add_records(const parse::FieldValue& records, const std::string& inner, const ListEntry& entry,
                   Entries& entries);
  void add_value(const parse::FieldValue& value, const ListEntry& entry, Entries& entries);
  void add_subheadings(const parse::Document& document, model::DocumentId id, Entries& entries) const;

  const config::Config& config_;
  const config::ListFamily& family_;
  std::vector<config::FieldPath> paths_;
  Spellings spellings_;
};

}  // namespace shirube::link

// What the declaration of a list family means for forms and terms.
// Takes a family and the declarations it names; gives the fields it reads and the terms that have a page.
// Must not look at documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"

namespace shirube::config {

/// A field as a family names it: `theme`, or `bodies.members`, the field `members` of the records `bodies`.
struct FieldPath {
  std::string field;
  std::string inner;  ///< empty when it is no field of records
};
FieldPath field_path(std::string_view declared);

const Field* find_field(const std::vector<Field>& fields, std::string_view key);

/// The field of `form` that `path` names, or null.
const Field* find_field(const Form& form, const FieldPath& path);

/// The field of free words or of terms of `vocabulary` can put a document on a list of that vocabulary.
bool holds_free_words(const Field& field);
bool holds_terms_of(const Field& field, std::size_t vocabulary);

/// Every field of any form that a family of `vocabulary` may name, in the order of the declarations.
std::vector<std::string> usable_fields(const Config& config, std::size_t vocabulary);

/// The vocabularies that subheadings of some form are taken from.
std::vector<std::size_t> subheading_vocabularies(const Config& config);

/// Whether a term has a list page: every term but the forms of plain pages, which are about the handbook.
bool has_list(const Config& config, const ListFamily& family, std::size_t term);

}  // namespace shirube::config

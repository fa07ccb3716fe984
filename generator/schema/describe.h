// The declarations of a handbook as JSON Schema (draft 2020-12), for editors, CMSs and the contribution form.
// Takes a `Config`; gives the text of the schemas. Must not depend on documents: what a handbook declares is
// all they say. The types of the JSON library stay inside this module.
#pragma once

#include <string>

#include "config/config.h"

namespace shirube::schema {

/// All forms in one schema: a document is judged by the form it names. Under `$defs` stand `form-KEY`,
/// `vocabulary-KEY` and `source`. What JSON Schema has no words for stands under `x-shirube`, and only what
/// is declared does (no empty texts, no flags that are false):
/// - of the whole: `title`, `forms` and `vocabularies` (keys, in their order), `callouts` and `value_states`
///   (keys of vocabularies);
/// - of a form: form, label, folder, folder_label, description, intro (none, optional, required),
/// free_sections,
///   and `sections`: key, heading, marker, aliases, kind, required, many, keep_heading, help, example,
///   labels, vocabulary (a key), columns (key, label, aliases, type, help, at_most);
/// - of a property: type, label, help, example, vocabulary (a key), unit, at_most, required, as_of, many,
/// show;
///   what a record holds are the `properties` of its schema (a list's: of `items`), each with its own;
/// - of a vocabulary: vocabulary (its key), label, `terms`: key, label, aliases, note;
/// - of `source`: `sources`: key, label.
std::string describe_forms(const config::Config& config);

/// One form, with the definitions it needs.
std::string describe_form(const config::Form& form, const config::Config& config);

}  // namespace shirube::schema

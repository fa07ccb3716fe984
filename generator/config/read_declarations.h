// The kinds of declarations, one function each.
// Takes the root table of a configuration file; adds what it declares to a `Config`.
// Must not be called in another order than `load_config` does: later kinds name earlier ones.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/config.h"
#include "config/toml_table.h"

namespace shirube::config {

/// Named groups of fields that several forms share.
using FieldSets = std::map<std::string, std::vector<Field>>;

void read_vocabularies(TomlTable& root, Config& config);
void read_sources(TomlTable& root, Config& config);
void read_field_sets(TomlTable& root, const Config& config, FieldSets& field_sets);
void read_forms(TomlTable& root, const FieldSets& field_sets, Config& config);
void read_folders(TomlTable& root, Config& config);
/// Gives every folder of a form that was not declared the name of that form.
void complete_folders(Config& config);
/// Adds the vocabulary of the weights of changes, unless the site has its own words for them.
void add_weight_vocabulary(Config& config);
/// Adds the vocabulary of the rules about privacy, whose findings are answered in documents.
void add_privacy_vocabulary(Config& config);
/// Adds the vocabulary `form`, whose terms are the kinds of documents, so that lists can be made of them.
void add_form_vocabulary(Config& config);
void read_lists(TomlTable& root, Config& config);
void read_extracts(TomlTable& root, Config& config);
void read_catalogues(TomlTable& root, Config& config);
void read_matrices(TomlTable& root, Config& config);
void read_comparison(TomlTable& root, Config& config);
void read_related(TomlTable& root, Config& config);
void read_similar_places(TomlTable& root, Config& config);
void read_site(TomlTable& root, Config& config);
void read_checking(TomlTable& root, Config& config);
void read_contribution(TomlTable& root, Config& config);
void read_history(TomlTable& root, Config& config);
void read_editions(TomlTable& root, Config& config);
/// Oldest first; those of one day in the order in which they were declared.
void order_editions(Config& config);

/// The index of the vocabulary that `table` names under `key`; reports a name that is not declared.
std::optional<std::size_t> vocabulary_at(TomlTable& table, std::string_view key, const Config& config);

}  // namespace shirube::config

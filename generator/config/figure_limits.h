// Figures that must not exceed another one: `at_most`.
// Takes declarations that were read; reports limits that name no figure beside them. Must not compare
// figures: `check` does.
#pragma once

#include <vector>

#include "config/config.h"
#include "config/toml_table.h"

namespace shirube::config {

/// Whether a limit may be declared for it, or be it.
bool counts(const Field& field);
bool counts(const Column& column);

/// `tables` declare some of `all`, each under `key`.
void check_limits(std::vector<TomlTable>& tables, const std::vector<Field>& all);
void check_limits(std::vector<TomlTable>& tables, const std::vector<Column>& all);

/// The fields that `form` took from sets, which `table` names.
void check_shared_limits(TomlTable& table, const std::vector<TomlTable>& own, const Form& form);

}  // namespace shirube::config

// How declarations write types, kinds and the like.
// Takes a value of an enumeration; gives its word. Must not hold words that readers see.
#pragma once

#include <string_view>
#include <vector>

#include "config/config.h"

namespace shirube::config {

// Each in the order of its enumeration in config.h.
const std::vector<std::string_view>& field_types();
const std::vector<std::string_view>& shows();
const std::vector<std::string_view>& section_kinds();
const std::vector<std::string_view>& column_types();
const std::vector<std::string_view>& intros();
const std::vector<std::string_view>& layouts();

std::string_view written(FieldType type);
std::string_view written(Show show);
std::string_view written(SectionKind kind);
std::string_view written(ColumnType type);
std::string_view written(Intro intro);

}  // namespace shirube::config

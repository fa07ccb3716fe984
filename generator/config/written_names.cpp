#include "config/written_names.h"

#include <cstddef>

namespace shirube::config {
namespace {

using Names = std::vector<std::string_view>;

template <typename Enumeration>
std::string_view at(const Names& names, Enumeration value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

const Names& field_types() {
  static const Names names = {"text",     "words",     "term",   "terms",  "place",
                              "places",   "quantity",  "period", "flag",   "url",
                              "document", "documents", "source", "record", "records"};
  return names;
}

const Names& shows() {
  static const Names names = {"none", "facts", "chips"};
  return names;
}

const Names& section_kinds() {
  static const Names names = {"prose",      "list",  "pairs",  "timeline", "table", "schedule",
                              "indicators", "roles", "phases", "titled",   "chart"};
  return names;
}

const Names& column_types() {
  static const Names names = {"text", "value", "period", "quantity"};
  return names;
}

const Names& intros() {
  static const Names names = {"none", "optional", "required"};
  return names;
}

const Names& layouts() {
  static const Names names = {"plain", "spine", "cards", "story", "sheet", "outline"};
  return names;
}

std::string_view written(FieldType type) {
  return at(field_types(), type);
}

std::string_view written(Show show) {
  return at(shows(), show);
}

std::string_view written(SectionKind kind) {
  return at(section_kinds(), kind);
}

std::string_view written(ColumnType type) {
  return at(column_types(), type);
}

std::string_view written(Intro intro) {
  return at(intros(), intro);
}

}  // namespace shirube::config

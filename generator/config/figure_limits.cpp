#include "config/figure_limits.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "text/nearest.h"

namespace shirube::config {
namespace {

template <typename Figure>
const Figure* find(const std::vector<Figure>& all, std::string_view key) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Figure& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

template <typename Figure>
std::vector<std::string_view> figures_beside(const Figure& figure, const std::vector<Figure>& all) {
  std::vector<std::string_view> keys;
  for (const Figure& one : all) {
    if (counts(one) && one.key != figure.key) keys.push_back(one.key);
  }
  return keys;
}

/// `key`: what to point at in `table`.
template <typename Figure>
void check_limit(TomlTable& table, std::string_view key, const Figure& figure,
                 const std::vector<Figure>& all) {
  if (figure.at_most.empty()) return;
  const std::vector<std::string_view> known = figures_beside(figure, all);
  if (std::find(known.begin(), known.end(), figure.at_most) != known.end()) return;
  table.report(Rule::ConfigUnknownName, key,
               {figure.at_most, "at_most", fmt::format("{}", fmt::join(known, "・"))},
               text::nearest(figure.at_most, known));
}

template <typename Figure>
void check_own_limits(std::vector<TomlTable>& tables, const std::vector<Figure>& all) {
  for (TomlTable& table : tables) {
    const Figure* figure = find(all, table.text("key"));
    if (figure != nullptr) check_limit(table, "at_most", *figure, all);
  }
}

}  // namespace

bool counts(const Field& field) {
  return field.type == FieldType::Quantity;
}

bool counts(const Column& column) {
  return column.type == ColumnType::Quantity || column.type == ColumnType::Value;
}

void check_limits(std::vector<TomlTable>& tables, const std::vector<Field>& all) {
  check_own_limits(tables, all);
}

void check_limits(std::vector<TomlTable>& tables, const std::vector<Column>& all) {
  check_own_limits(tables, all);
}

void check_shared_limits(TomlTable& table, const std::vector<TomlTable>& own, const Form& form) {
  std::vector<std::string> declared_here;
  for (TomlTable field : own) declared_here.push_back(field.text("key"));
  for (const Field& field : form.fields) {
    const bool here = std::find(declared_here.begin(), declared_here.end(), field.key) != declared_here.end();
    if (!here) check_limit(table, "fieldsets", field, form.fields);
  }
}

}  // namespace shirube::config

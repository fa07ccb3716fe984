#include "check/check_limits.h"

#include <algorithm>
#include <string>
#include <vector>

#include "check/quantities.h"

namespace shirube::check {
namespace {

using parse::FieldValue;

bool may_be_of_one_time(const parse::DatedQuantity& a, const parse::DatedQuantity& b) {
  if (!a.as_of || !b.as_of) return true;
  return a.as_of->begin <= b.as_of->end.value_or(b.as_of->begin) &&
         b.as_of->begin <= a.as_of->end.value_or(a.as_of->begin);
}

void check_field(const FieldValue& value, const FieldValue& limit, Diagnostics& diagnostics) {
  if (!value.quantity || !limit.quantity || !may_be_of_one_time(*value.quantity, *limit.quantity)) return;
  const values::Quantity& figure = value.quantity->quantity;
  const values::Quantity& most = limit.quantity->quantity;
  if (!certainly_exceeds(figure, most)) return;
  diagnostics.add(Rule::FieldExceeds, value.span,
                  {value.field->label, figure.raw, limit.field->label, most.raw});
}

void check_fields(const std::vector<FieldValue>& values, Diagnostics& diagnostics) {
  for (const FieldValue& value : values) {
    for (const FieldValue& limit : values) {
      if (!value.field->at_most.empty() && limit.field->key == value.field->at_most) {
        check_field(value, limit, diagnostics);
      }
    }
    for (const parse::Record& record : value.records) check_fields(record.values, diagnostics);
  }
}

/// The index of the column that `column` must not exceed, or how many there are.
std::size_t limit_of(const config::Column& column, const std::vector<config::Column>& columns) {
  const auto named = [&](const config::Column& one) {
    return !column.at_most.empty() && one.key == column.at_most;
  };
  return static_cast<std::size_t>(std::find_if(columns.begin(), columns.end(), named) - columns.begin());
}

void check_cells(const DocumentText& text, const parse::Section& section, Diagnostics& diagnostics) {
  const std::vector<config::Column>& columns = section.kind->columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t limit = limit_of(columns[i], columns);
    if (limit == columns.size()) continue;
    for (const std::vector<parse::Cell>& row : section.table->rows) {
      const auto& figure = row[i].quantity;
      const auto& most = row[limit].quantity;
      if (!figure || !most || !certainly_exceeds(*figure, *most)) continue;
      diagnostics.add(answered(text, &section, figure->raw,
                               {.rule = Rule::FieldExceeds,
                                .span = text.document.body.span(row[i].node),
                                .args = {columns[i].label, figure->raw, columns[limit].label, most->raw}}));
    }
  }
}

}  // namespace

void check_limits(const DocumentText& text, Diagnostics& diagnostics) {
  check_fields(text.document.fields, diagnostics);
  for (const parse::Section& section : text.document.sections) {
    if (section.table) check_cells(text, section, diagnostics);
  }
}

}  // namespace shirube::check

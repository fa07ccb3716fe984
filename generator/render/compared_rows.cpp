#include "render/compared_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "render/compared_parts.h"
#include "render/html.h"
#include "render/runs_html.h"

namespace shirube::render {
namespace {

using changes::CellChange;
using changes::PartChange;
using changes::What;

/// Its head and, where several have one, which of them it is.
using Column = std::pair<std::string, std::size_t>;
using Columns = std::vector<Column>;

Columns columns_of(const PartChange& row) {
  Columns columns;
  std::map<std::string, std::size_t> before;
  for (const CellChange& cell : row.cells) columns.emplace_back(cell.label, before[cell.label]++);
  return columns;
}

/// A row that is gone has the columns of the older table, one that is new those of the newer one: first those
/// of the widest row, then what others have besides.
Columns all_columns(const std::vector<PartChange>& rows) {
  const auto widest = std::max_element(
      rows.begin(), rows.end(),
      [](const PartChange& a, const PartChange& b) { return a.cells.size() < b.cells.size(); });
  Columns all = columns_of(*widest);
  std::set<Column> known(all.begin(), all.end());
  for (const PartChange& row : rows) {
    for (Column& column : columns_of(row)) {
      if (known.insert(column).second) all.push_back(std::move(column));
    }
  }
  return all;
}

/// `cell` is null where the row has no such column.
std::string value_html(const CellChange* cell, What what) {
  if (cell == nullptr || cell->runs.empty()) return "<span class=\"unknown\">空欄</span>";
  return said_html(cell->runs, what);
}

std::string row_html(const PartChange& row, const Columns& columns) {
  std::map<Column, const CellChange*> cells;
  const Columns own = columns_of(row);
  for (std::size_t i = 0; i < own.size(); ++i) cells.emplace(own[i], &row.cells[i]);
  std::string out = "<tr role=\"row\">";
  for (const Column& column : columns) {
    const auto found = cells.find(column);
    const std::string value = value_html(found == cells.end() ? nullptr : found->second, row.what);
    out += &column == &columns.front()
               ? "<th role=\"rowheader\" scope=\"row\">" + tag_html(row.what) + value + "</th>"
               : "<td role=\"cell\" data-label=\"" + escaped(column.first) + "\">" + value + "</td>";
  }
  return out + "</tr>\n";
}

}  // namespace

std::string compared_rows_html(const PartChange& table) {
  if (table.below.empty()) return {};
  const Columns columns = all_columns(table.below);
  std::string out = "<div class=\"table\"><table role=\"table\" class=\"changed-rows\">\n<caption>" +
                    (table.what == What::Changed ? "表で変わった行" : tag_html(table.what) + "表") +
                    "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">";
  for (const Column& column : columns) {
    out += "<th role=\"columnheader\" scope=\"col\">" + escaped(column.first) + "</th>";
  }
  out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
  for (const PartChange& row : table.below) out += row_html(row, columns);
  return out + "</tbody></table></div>\n";
}

}  // namespace shirube::render

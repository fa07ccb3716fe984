#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "config/list_families.h"
#include "link/urls.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

using link::relative_url;

/// A term of one of the two families.
struct Heading {
  std::size_t term = 0;
  const config::Term* word = nullptr;
  std::string page;
};

/// One matrix: its table and the list behind each cell.
class MatrixPages {
 public:
  MatrixPages(const RenderContext& context, std::size_t matrix)
      : context_(context),
        config_(*context.book.config),
        matrix_(config_.matrices[matrix]),
        cells_(context.graph.cells[matrix]),
        page_(link::page_of_matrix(config_, matrix_)),
        rows_(headings(config_.lists[matrix_.rows])),
        columns_(headings(config_.lists[matrix_.columns])) {}

  void render(const FileSink& sink) const {
    sink(render_table());
    for (const Heading& row : rows_) {
      for (const Heading& column : columns_) {
        if (!documents(row, column).empty()) sink(render_cell(row, column));
      }
    }
  }

 private:
  std::vector<Heading> headings(const config::ListFamily& family) const {
    std::vector<Heading> headings;
    const std::vector<config::Term>& terms = config_.vocabularies[family.vocabulary].terms;
    for (std::size_t term = 0; term < terms.size(); ++term) {
      if (!config::has_list(config_, family, term)) continue;
      headings.push_back({term, &terms[term], link::page_of_list(family, terms[term])});
    }
    return headings;
  }

  const std::vector<model::DocumentId>& documents(const Heading& row, const Heading& column) const {
    return cells_.documents[row.term][column.term];
  }

  static std::string name_of(const Heading& row, const Heading& column) {
    return row.word->label + "×" + column.word->label;
  }

  const std::string& rows_label() const { return config_.lists[matrix_.rows].short_label; }
  const std::string& columns_label() const { return config_.lists[matrix_.columns].short_label; }

  OutputFile render_table() const {
    const PageFrame frame = {
        page_, matrix_.label, matrix_.lead, "page-matrix", {{"ホーム", "index.html"}, {matrix_.label, {}}}};
    Data data = frame_data(context_, frame);
    set_text(data, "lead", matrix_.lead);
    set_text(data, "counted", counted());
    set_text(data, "gaps", gaps());
    set_text(data, "caveat", matrix_.caveat);
    set_text(data, "caption", fmt::format("{}と{}ごとの文書の数", rows_label(), columns_label()));
    set_text(data, "rows_label", rows_label());
    set_list(data, "columns", column_heads());
    set_list(data, "rows", table_rows());
    set_list(data, "totals", totals());
    return finish_page(context_, frame, "matrix", data);
  }

  std::string counted() const {
    std::string text = fmt::format(
        "{}"
        "件の文書を数えました。一つの文書がいくつかの欄に入ることがあるため、欄の数を足しても計とは合いません"
        "。",
        cells_.total);
    if (cells_.left_out > 0) {
      text += fmt::format("{}か{}の記載がない{}件は数えていません。", rows_label(), columns_label(),
                          cells_.left_out);
    }
    return text;
  }

  std::string gaps() const {
    std::size_t count = 0;
    for (const Heading& row : rows_) {
      for (const Heading& column : columns_) count += documents(row, column).empty() ? 1 : 0;
    }
    if (count == 0) return "すべての組み合わせに事例があります。";
    return fmt::format("この手引きに事例のない組み合わせは、{}通りのうち{}通りです。",
                       rows_.size() * columns_.size(), count) +
           empty_terms(rows_label(), rows_, cells_.row_totals) +
           empty_terms(columns_label(), columns_, cells_.column_totals) + secondary_rows();
  }

  /// Rows that documents are on only by a further field: a theme that is nobody's main theme is a gap as
  /// well.
  std::string secondary_rows() const {
    const config::ListFamily& family = config_.lists[matrix_.rows];
    std::vector<std::string_view> names;
    for (const Heading& row : rows_) {
      const auto& entries = context_.graph.lists[matrix_.rows][row.term];
      if (!entries.empty() && entries.front().rank > 0) names.push_back(row.word->label);
    }
    if (names.empty() || family.by != config::Membership::Fields) return {};
    return fmt::format("関係する{0}としてだけ挙げられ、主な{0}とする文書がないもの：{1}。", rows_label(),
                       fmt::join(names, "、"));
  }

  static std::string empty_terms(const std::string& label, const std::vector<Heading>& headings,
                                 const std::vector<std::size_t>& totals) {
    std::vector<std::string_view> names;
    for (const Heading& heading : headings) {
      if (totals[heading.term] == 0) names.push_back(heading.word->label);
    }
    if (names.empty()) return {};
    return fmt::format("事例のない{}：{}。", label, fmt::join(names, "、"));
  }

  Data head_link(const Heading& heading) const {
    Data data = link_data(heading.word->label, relative_url(page_, heading.page));
    set_text(data, "color", heading.word->color);
    return data;
  }

  DataList column_heads() const {
    DataList heads;
    for (const Heading& column : columns_) heads.push_back(head_link(column));
    return heads;
  }

  DataList table_rows() const {
    DataList rows;
    for (const Heading& row : rows_) {
      DataList cells;
      for (const Heading& column : columns_) cells.push_back(cell(row, column));
      Data data = head_link(row);
      set_list(data, "cells", std::move(cells));
      set_text(data, "total", count_text(cells_.row_totals[row.term]));
      rows.push_back(std::move(data));
    }
    return rows;
  }

  Data cell(const Heading& row, const Heading& column) const {
    const std::size_t count = documents(row, column).size();
    const std::string target = link::page_of_cell(config_, matrix_, row.term, column.term);
    Data data = link_data({}, count == 0 ? std::string() : relative_url(page_, target));
    set_text(data, "column", column.word->label);
    set_text(data, "name", name_of(row, column));
    set_text(data, "count", count_text(count));
    return data;
  }

  DataList totals() const {
    DataList totals;
    for (const Heading& column : columns_) {
      totals.push_back(total(column.word->label, cells_.column_totals[column.term]));
    }
    totals.push_back(total("すべて", cells_.total));
    return totals;
  }

  static Data total(const std::string& label, std::size_t count) {
    Data data = link_data(label, {});
    set_text(data, "count", count_text(count));
    return data;
  }

  OutputFile render_cell(const Heading& row, const Heading& column) const {
    const std::string page = link::page_of_cell(config_, matrix_, row.term, column.term);
    const std::string title = name_of(row, column);
    const PageFrame frame = {page,
                             title,
                             matrix_.label + "：" + title,
                             "page-list",
                             {{"ホーム", "index.html"}, {matrix_.label, page_}, {title, {}}}};
    Data data = frame_data(context_, frame);
    set_text(data, "list_kind", rows_label() + "×" + columns_label());
    set_text(data, "lead",
             fmt::format("{}「{}」と{}「{}」の両方に当てはまる文書です。", rows_label(), row.word->label,
                         columns_label(), column.word->label));
    DataList rows;
    for (const model::DocumentId id : documents(row, column)) rows.push_back(row_data(context_, id, page));
    set_text(data, "count", count_text(rows.size()));
    data.set("count_known", Data(true));
    data.set("groups", Data(DataList{rows_group({}, {}, std::move(rows))}));
    set_text(data, "notice", matrix_.caveat);
    set_list(data, "siblings", neighbours(row, page));
    set_text(data, "siblings_label", row.word->label);
    return finish_page(context_, frame, "list", data);
  }

  /// The other cells of the row.
  DataList neighbours(const Heading& row, const std::string& page) const {
    DataList entries;
    for (const Heading& column : columns_) {
      if (documents(row, column).empty()) continue;
      const std::string target = link::page_of_cell(config_, matrix_, row.term, column.term);
      Data entry = link_data(column.word->label, relative_url(page, target));
      set_text(entry, "count", count_text(documents(row, column).size()));
      set_text(entry, "color", column.word->color);
      entry.set("current", Data(target == page));
      entries.push_back(std::move(entry));
    }
    return entries;
  }

  const RenderContext& context_;
  const config::Config& config_;
  const config::Matrix& matrix_;
  const link::MatrixCells& cells_;
  std::string page_;
  std::vector<Heading> rows_, columns_;
};

}  // namespace

DataList matrix_links(const RenderContext& context, std::size_t family, const std::string& page) {
  DataList links;
  const config::Config& config = *context.book.config;
  for (const config::Matrix& matrix : config.matrices) {
    if (matrix.rows != family && matrix.columns != family) continue;
    links.push_back(link_data(matrix.label, relative_url(page, link::page_of_matrix(config, matrix))));
  }
  return links;
}

DataList crossings(const RenderContext& context, std::size_t family, std::size_t term,
                   const std::string& page) {
  DataList crossings;
  const config::Config& config = *context.book.config;
  for (std::size_t i = 0; i < config.matrices.size(); ++i) {
    const config::Matrix& matrix = config.matrices[i];
    if (matrix.rows != family && matrix.columns != family) continue;
    const bool is_row = matrix.rows == family;
    const config::ListFamily& other = config.lists[is_row ? matrix.columns : matrix.rows];
    const std::vector<config::Term>& words = config.vocabularies[other.vocabulary].terms;
    DataList cells;
    for (std::size_t word = 0; word < words.size(); ++word) {
      const std::size_t row = is_row ? term : word;
      const std::size_t column = is_row ? word : term;
      const std::size_t count = context.graph.cells[i].documents[row][column].size();
      if (count == 0) continue;
      Data cell =
          link_data(words[word].label, relative_url(page, link::page_of_cell(config, matrix, row, column)));
      set_text(cell, "count", count_text(count));
      cells.push_back(std::move(cell));
    }
    if (cells.empty()) continue;
    Data crossing = link_data(other.short_label, relative_url(page, link::page_of_matrix(config, matrix)));
    set_text(crossing, "anchor", "crossing-" + other.key);
    set_text(crossing, "matrix", matrix.label);
    set_list(crossing, "cells", std::move(cells));
    crossings.push_back(std::move(crossing));
  }
  return crossings;
}

void render_matrices(const RenderContext& context, const FileSink& sink) {
  for (std::size_t i = 0; i < context.book.config->matrices.size(); ++i) {
    MatrixPages(context, i).render(sink);
  }
}

}  // namespace shirube::render

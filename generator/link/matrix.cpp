#include "link/matrix.h"

#include <utility>

namespace shirube::link {
namespace {

using model::DocumentId;
using TermsOf = std::vector<std::vector<std::size_t>>;  ///< for each document

TermsOf terms_of(const model::Handbook& book, const std::vector<std::vector<ListEntry>>& lists) {
  TermsOf terms(book.documents.size());
  for (std::size_t term = 0; term < lists.size(); ++term) {
    for (const ListEntry& entry : lists[term]) terms[entry.document.index].push_back(term);
  }
  return terms;
}

void add_document(DocumentId id, const std::vector<std::size_t>& rows,
                  const std::vector<std::size_t>& columns, MatrixCells& cells) {
  if (rows.empty() || columns.empty()) {
    ++cells.left_out;
    return;
  }
  ++cells.total;
  for (const std::size_t row : rows) ++cells.row_totals[row];
  for (const std::size_t column : columns) ++cells.column_totals[column];
  for (const std::size_t row : rows) {
    for (const std::size_t column : columns) cells.documents[row][column].push_back(id);
  }
}

}  // namespace

void add_matrices(const model::Handbook& book, const ReadingOrder& order, LinkGraph& graph) {
  for (const config::Matrix& matrix : book.config->matrices) {
    const auto& row_lists = graph.lists[matrix.rows];
    const auto& column_lists = graph.lists[matrix.columns];
    MatrixCells cells;
    cells.documents.resize(row_lists.size());
    for (auto& row : cells.documents) row.resize(column_lists.size());
    cells.row_totals.resize(row_lists.size());
    cells.column_totals.resize(column_lists.size());
    const TermsOf rows = terms_of(book, row_lists);
    const TermsOf columns = terms_of(book, column_lists);
    for (const DocumentId id : order.documents()) {
      if (book[id].form->layout == config::Layout::Plain) continue;
      add_document(id, rows[id.index], columns[id.index], cells);
    }
    graph.cells.push_back(std::move(cells));
  }
}

}  // namespace shirube::link

// CSV tables with a head row (RFC 4180, UTF-8).
// Takes bytes; gives rows of cells with their places. Written here because the CSV libraries at hand do not
// tell where in the file a cell stands, and messages need that. Must not know what the columns mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace shirube::parse {

struct CsvCell {
  std::string text;
  SourceSpan span;
};

struct CsvTable {
  std::vector<CsvCell> head;
  std::vector<std::vector<CsvCell>> rows;  ///< each as long as the head
};

/// Rows of another length than the head are reported and left out.
CsvTable parse_csv(std::string_view bytes, FileId file, Diagnostics& diagnostics);

}  // namespace shirube::parse

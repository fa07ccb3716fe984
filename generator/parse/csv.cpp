#include "parse/csv.h"

#include <utility>

namespace shirube::parse {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view bytes, FileId file) : bytes_(bytes), file_(file) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (bytes_.starts_with(kMark)) at_ = kMark.size();
  }

  bool at_end() const { return at_ >= bytes_.size(); }

  std::vector<CsvCell> read_row() {
    std::vector<CsvCell> row;
    do row.push_back(read_cell());
    while (take(','));
    take('\r');
    take('\n');
    return row;
  }

 private:
  bool take(char c) {
    if (at_end() || bytes_[at_] != c) return false;
    ++at_;
    return true;
  }

  CsvCell read_cell() {
    const std::size_t begin = at_;
    CsvCell cell;
    if (take('"')) {
      while (!at_end()) {
        const std::size_t quote = bytes_.find('"', at_);
        const std::size_t end = quote == std::string_view::npos ? bytes_.size() : quote;
        cell.text += bytes_.substr(at_, end - at_);
        at_ = end;
        if (!take('"') || !take('"')) break;  // two quotes stand for one
        cell.text += '"';
      }
    }
    const std::size_t end = std::min(bytes_.find_first_of(",\r\n", at_), bytes_.size());
    cell.text += bytes_.substr(at_, end - at_);
    at_ = end;
    cell.span = within({file_, 0, 0}, begin, end - begin);
    return cell;
  }

  std::string_view bytes_;
  FileId file_;
  std::size_t at_ = 0;
};

}  // namespace

CsvTable parse_csv(std::string_view bytes, FileId file, Diagnostics& diagnostics) {
  CsvReader reader(bytes, file);
  CsvTable table;
  if (!reader.at_end()) table.head = reader.read_row();
  while (!reader.at_end()) {
    std::vector<CsvCell> row = reader.read_row();
    if (row.size() == 1 && row.front().text.empty()) continue;
    if (row.size() == table.head.size()) {
      table.rows.push_back(std::move(row));
    } else {
      diagnostics.add(Rule::CsvShape, row.front().span,
                      {std::to_string(table.head.size()), std::to_string(row.size())});
    }
  }
  return table;
}

}  // namespace shirube::parse

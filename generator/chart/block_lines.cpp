#include "chart/block_lines.h"

#include <algorithm>

namespace shirube::chart {
namespace {

/// The line that begins at `at`, without its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

std::vector<BlockLine> block_lines(const markdown::Tree& tree, markdown::NodeIndex block,
                                   std::string_view bytes) {
  const std::string_view code = tree.view(tree[block].text);
  std::size_t in_file = next_line(bytes, std::min<std::size_t>(tree[block].offset, bytes.size()));
  std::vector<BlockLine> lines;
  for (std::size_t at = 0; at < code.size(); at = next_line(code, at)) {
    const std::string_view text = line_at(code, at);
    const std::string_view whole = line_at(bytes, in_file);
    const std::size_t taken = whole.ends_with(text) ? whole.size() - text.size() : 0;
    lines.push_back({text, within({tree.file, 0, 0}, in_file + taken, text.size())});
    in_file = next_line(bytes, in_file);
  }
  return lines;
}

bool is_closed(const markdown::Tree& tree, markdown::NodeIndex block, std::string_view bytes) {
  const std::string_view code = tree.view(tree[block].text);
  std::size_t in_file = next_line(bytes, std::min<std::size_t>(tree[block].offset, bytes.size()));
  for (std::size_t at = 0; at < code.size(); at = next_line(code, at)) in_file = next_line(bytes, in_file);
  if (in_file >= bytes.size()) return false;
  const std::string_view last = line_at(bytes, in_file);
  const std::size_t start = std::min(last.find_first_not_of(" \t>"), last.size());
  return last.substr(start).starts_with("```") || last.substr(start).starts_with("~~~");
}

}  // namespace shirube::chart

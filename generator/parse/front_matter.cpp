#include "parse/front_matter.h"

namespace shirube::parse {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::size_t line_end(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find('\n', at);
  return end == std::string_view::npos ? bytes.size() : end + 1;
}

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' '))
    line.remove_suffix(1);
  return line == "---";
}

}  // namespace

FrontMatter split_front_matter(std::string_view bytes, FileId file, Diagnostics& diagnostics) {
  const SourceSpan whole{file, 0, 0};
  const std::size_t start = bytes.starts_with(kMark) ? kMark.size() : 0;
  FrontMatter parts;
  parts.body = bytes.substr(start);
  parts.body_place = within(whole, start, parts.body.size());
  parts.yaml_place = within(whole, start, 0);
  const std::size_t first = line_end(bytes, start);
  if (!is_fence(bytes.substr(start, first - start))) {
    diagnostics.add(Rule::MissingFrontMatter, within(whole, start, 0));
    return parts;
  }
  for (std::size_t at = first; at < bytes.size();) {
    const std::size_t end = line_end(bytes, at);
    if (is_fence(bytes.substr(at, end - at))) {
      parts.found = true;
      parts.yaml = bytes.substr(first, at - first);
      parts.yaml_place = within(whole, first, at - first);
      parts.body = bytes.substr(end);
      parts.body_place = within(whole, end, parts.body.size());
      return parts;
    }
    at = end;
  }
  diagnostics.add(Rule::UnclosedFrontMatter, within(whole, start, 3));
  return parts;
}

}  // namespace shirube::parse

#include "report/places.h"

#include <algorithm>

#include "text/utf8.h"

namespace shirube::report {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::size_t end_of_line(std::string_view bytes, std::size_t begin) {
  const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  return end > begin && bytes[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

Place PlaceFinder::find(const SourceSpan& span, std::string_view bytes) {
  const std::size_t at = std::min<std::size_t>(span.begin, bytes.size());
  if (!started_ || !(span.file == file_) || at < at_) start(span.file, bytes);
  go_to(at, bytes);
  return {line_, points_ + 1, bytes.substr(begin_, end_ - begin_), at_ - begin_};
}

void PlaceFinder::start(FileId file, std::string_view bytes) {
  file_ = file;
  started_ = true;
  line_ = 1;
  begin_ = bytes.starts_with(kMark) ? kMark.size() : 0;
  end_ = end_of_line(bytes, begin_);
  at_ = begin_;
  points_ = 0;
}

void PlaceFinder::go_to(std::size_t at, std::string_view bytes) {
  if (at <= end_) return go_along(at, bytes);
  for (std::size_t next = bytes.find('\n', at_); next < at; next = bytes.find('\n', begin_)) {
    begin_ = next + 1;
    at_ = begin_;
    points_ = 0;
    ++line_;
    end_ = end_of_line(bytes, begin_);
  }
  go_along(at, bytes);
}

void PlaceFinder::go_along(std::size_t at, std::string_view bytes) {
  const std::size_t reached = std::clamp(at, at_, std::max(at_, end_));
  points_ += text::count_code_points(bytes.substr(at_, reached - at_));
  at_ = reached;
}

}  // namespace shirube::report

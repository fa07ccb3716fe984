#include "markdown/bounds.h"

#include <algorithm>
#include <optional>
#include <string>

#include "markdown/parse_markdown.h"

namespace shirube::markdown {
namespace {

struct Excess {
  Rule rule = Rule::BodyTooLarge;
  std::size_t line = 0;  ///< where the line begins that is too much
  std::size_t at = 0;
  std::size_t limit = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The length of a mark of a quote or a list at `at`, without the space behind it; 0 when there is none.
std::size_t mark_at(std::string_view line, std::size_t at) {
  if (line[at] == '>') return 1;
  std::size_t end = at;
  while (end < line.size() && is_digit(line[end])) ++end;
  const std::string_view signs = end == at ? "-*+" : ".)";
  if (end == line.size() || signs.find(line[end]) == std::string_view::npos) return 0;
  ++end;
  return end == line.size() || is_space(line[end]) ? end - at : 0;
}

/// Where the mark stands that is too deep, when a line begins with more marks than it may.
std::optional<std::size_t> too_many_marks(std::string_view line) {
  std::size_t count = 0;
  std::size_t too_deep = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (is_space(line[at])) {
      ++at;
      continue;
    }
    const std::size_t length = mark_at(line, at);
    if (length == 0) return std::nullopt;
    if (count++ == static_cast<std::size_t>(kDepthLimit)) too_deep = at;
    if (count > kMarkLimit) return too_deep;
    at += length;
  }
  return std::nullopt;
}

/// Goes over the lines of a body once.
class Bounds {
 public:
  explicit Bounds(std::string_view body) : body_(body) {}

  std::optional<Excess> find() {
    for (std::size_t begin = 0; begin < body_.size();) {
      const std::size_t end = std::min(body_.find('\n', begin), body_.size());
      if (std::optional<Excess> excess = take(begin, body_.substr(begin, end - begin))) return excess;
      begin = end + 1;
    }
    return std::nullopt;
  }

 private:
  std::optional<Excess> take(std::size_t begin, std::string_view line) {
    if (std::all_of(line.begin(), line.end(), is_space)) {
      cells_before_ += cells();
      run_ = lines_ = bars_ = 0;
      defines_ = false;
      return std::nullopt;
    }
    run_ += line.size() + 1;
    lines_ += 1 + count(line, '\r');  // which ends a line, too
    brackets_ += count(line, '[');
    const std::size_t bars = count(line, '|');
    bars_ = std::max(bars_, bars);
    defines_ = defines_ || line.find("]:") != std::string_view::npos;
    if (defines_) longest_ = std::max(longest_, run_);
    if (const auto mark = too_many_marks(line)) {
      return Excess{Rule::NestedTooDeep, begin, begin + *mark, std::size_t{kDepthLimit}};
    }
    if (run_ > kRunLimit) return Excess{Rule::BodyTooLarge, begin, begin, kRunLimit};
    if (bars > kBarLimit) return Excess{Rule::BodyTooLarge, begin, begin, kBarLimit};
    if (cells_before_ + cells() > kCellLimit) return Excess{Rule::BodyTooLarge, begin, begin, kCellLimit};
    if (longest_ * brackets_ > kReferenceLimit) {
      return Excess{Rule::BodyTooLarge, begin, begin, kReferenceLimit / longest_};
    }
    return std::nullopt;
  }

  static std::size_t count(std::string_view line, char sign) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), sign));
  }

  std::size_t cells() const { return bars_ == 0 ? 0 : (bars_ + 1) * lines_; }

  std::string_view body_;
  // Of the run of lines that is being read:
  std::size_t run_ = 0;
  std::size_t lines_ = 0;
  std::size_t bars_ = 0;
  bool defines_ = false;  ///< it may hold what references lead to
  // Of all that was read:
  std::size_t cells_before_ = 0;
  std::size_t brackets_ = 0;
  std::size_t longest_ = 0;  ///< of the runs that may hold what references lead to
};

}  // namespace

std::string_view within_bounds(std::string_view body, const SourceSpan& place, Diagnostics& diagnostics) {
  const std::optional<Excess> excess = Bounds(body).find();
  if (!excess) return body;
  diagnostics.add(excess->rule, within(place, excess->at, 1), {std::to_string(excess->limit)});
  return body.substr(0, excess->line);
}

}  // namespace shirube::markdown

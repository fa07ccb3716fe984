#include "parse/without_comments.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace shirube::parse {
namespace {

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end);
  return line;
}

std::string_view without_margin(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

bool is_fence(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \r\n") + 1) == "---";
}

/// Where the comment of a line of YAML begins, or its end. A quote opens a text only where a value may begin.
std::size_t comment_of(std::string_view line) {
  constexpr std::string_view kBeforeValue = " :,[{-";
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const char before = i == 0 ? ' ' : line[i - 1];
    if (quote != '\0') {
      if (c == '\\' && quote == '"') ++i;
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && kBeforeValue.find(before) != std::string_view::npos) {
      quote = c;
    } else if (c == '#' && (before == ' ' || before == '\t')) {
      return i;
    }
  }
  return line.size();
}

void append_yaml_line(std::string_view line, std::string& out) {
  const std::size_t comment = comment_of(line);
  if (comment == line.size()) {
    out += line;
    return;
  }
  const std::string_view kept = line.substr(0, line.substr(0, comment).find_last_not_of(" \t") + 1);
  if (!kept.empty()) out.append(kept).append(line.ends_with('\n') ? "\n" : "");
}

/// What comes before the body, its last fence included; nothing when there is no front matter.
std::string take_front_matter(std::string_view& rest) {
  if (rest.empty()) return {};
  std::string_view ahead = rest;
  std::string out(take_line(ahead));
  if (!is_fence(out)) return {};
  while (!ahead.empty()) {
    const std::string_view line = take_line(ahead);
    if (is_fence(line)) {
      rest = ahead;
      return out.append(line);
    }
    append_yaml_line(line, out);
  }
  return {};
}

/// The signs of the fence that a line opens or closes: ``` or ~~~, three or more.
std::string_view fence_of(std::string_view line) {
  const std::string_view inner = without_margin(line);
  if (inner.empty() || (inner.front() != '`' && inner.front() != '~')) return {};
  const std::string_view signs = inner.substr(0, inner.find_first_not_of(inner.front()));
  return signs.size() < 3 ? std::string_view() : signs;
}

class Body {
 public:
  void add(std::string_view line) {
    const std::string_view fence = in_comment_ ? std::string_view() : fence_of(line);
    if (!fence_.empty()) {
      if (fence.starts_with(fence_)) fence_ = {};
      out_ += line;
    } else if (!fence.empty()) {
      fence_ = fence;
      out_ += line;
    } else {
      add_text(line);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void add_text(std::string_view line) {
    const bool had_comment = in_comment_ || line.find("<!--") != std::string_view::npos;
    std::string kept;
    while (!line.empty()) {
      const std::size_t mark = line.find(in_comment_ ? "-->" : "<!--");
      if (!in_comment_) kept += line.substr(0, mark);
      if (mark == std::string_view::npos) break;
      line.remove_prefix(mark + (in_comment_ ? 3 : 4));
      in_comment_ = !in_comment_;
    }
    if (!had_comment || kept.find_first_not_of(" \t\r\n") != std::string::npos) out_ += kept;
    if (had_comment && !out_.empty() && out_.back() != '\n') out_ += '\n';
  }

  std::string out_;
  std::string_view fence_;
  bool in_comment_ = false;
};

}  // namespace

std::string without_comments(std::string_view bytes) {
  std::string out = take_front_matter(bytes);
  Body body;
  while (!bytes.empty()) body.add(take_line(bytes));
  return out + body.take();
}

}  // namespace shirube::parse

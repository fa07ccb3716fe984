#include "source/raw_commit.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/failure.h"

namespace shirube::source {
namespace {

/// What stands after `key ` on the line in front, which is taken off; nothing when another line is there.
std::optional<std::string_view> take_line(std::string_view& bytes, std::string_view key) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ' ') return {};
  bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
  return line.substr(key.size() + 1);
}

template <typename Number>
std::optional<Number> whole_number(std::string_view digits) {
  Number number{};
  const char* end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

/// `+0930` as minutes; 0 for what is no time zone.
int minutes_of(std::string_view zone) {
  const auto number = zone.size() == 5 ? whole_number<int>(zone.substr(1)) : std::nullopt;
  if (!number || *number < 0 || *number > 1459) return 0;
  const int minutes = *number / 100 * 60 + *number % 100;
  return zone.front() == '-' ? -minutes : minutes;
}

/// `Name <mail> seconds zone`; the last brackets count, as git reads it.
void read_author(std::string_view line, RawCommit& commit) {
  const std::size_t close = line.rfind('>');
  const std::size_t open = line.find('<');
  if (open == std::string_view::npos || close == std::string_view::npos || open > close) return;
  commit.name = line.substr(0, open);
  while (commit.name.ends_with(' ')) commit.name.remove_suffix(1);
  commit.mail = line.substr(open + 1, close - open - 1);
  std::string_view rest = line.substr(close + 1);
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  const std::size_t space = std::min(rest.find(' '), rest.size());
  commit.time = whole_number<std::int64_t>(rest.substr(0, space)).value_or(kNoTime);
  commit.offset = minutes_of(rest.substr(std::min(rest.size(), space + 1)));
}

}  // namespace

RawCommit read_raw_commit(std::string_view bytes, const ObjectId& id) {
  RawCommit commit;
  const std::size_t end = bytes.find("\n\n");
  if (end != std::string_view::npos) commit.message = bytes.substr(end + 2);
  const auto tree = take_line(bytes, "tree");
  const std::optional<ObjectId> tree_id = tree ? read_object_id(*tree) : std::nullopt;
  if (!tree_id) throw Failure(Rule::GitProblem, {id.hex(), "no tree"});
  commit.tree = *tree_id;
  while (const auto parent = take_line(bytes, "parent")) {
    if (const auto parent_id = read_object_id(*parent)) commit.parents.push_back(*parent_id);
  }
  if (const auto author = take_line(bytes, "author")) read_author(*author, commit);
  return commit;
}

}  // namespace shirube::source

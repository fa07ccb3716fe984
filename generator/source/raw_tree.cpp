#include "source/raw_tree.h"

#include <algorithm>
#include <cstring>

#include "base/failure.h"

namespace shirube::source {
namespace {

constexpr std::size_t kIdSize = std::tuple_size_v<decltype(ObjectId::bytes)>;

[[noreturn]] void refuse() {
  throw Failure(Rule::GitProblem, {"tree", "damaged"});
}

EntryKind kind_of(std::string_view mode) {
  if (mode == "40000") return EntryKind::Folder;
  if (mode == "120000") return EntryKind::Link;
  return mode == "160000" ? EntryKind::Submodule : EntryKind::File;
}

/// What git itself refuses would make paths that lead elsewhere.
bool is_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos;
}

/// The character that counts after `size` of its own: the order of trees is that of whole paths.
unsigned char letter_at(const RawEntry& entry, std::size_t at) {
  if (at < entry.name.size()) return static_cast<unsigned char>(entry.name[at]);
  return at == entry.name.size() && entry.kind == EntryKind::Folder ? '/' : '\0';
}

}  // namespace

std::string_view TreeCursor::bytes() const {
  const void* nul = std::memchr(rest_.data(), '\0', rest_.size());
  if (nul == nullptr) refuse();
  const auto size = static_cast<std::size_t>(static_cast<const char*>(nul) - rest_.data()) + 1 + kIdSize;
  if (size > rest_.size()) refuse();
  return rest_.substr(0, size);
}

RawEntry TreeCursor::entry() const {
  const std::string_view whole = bytes();
  const std::size_t space = whole.find(' ');
  const std::size_t end = whole.size() - kIdSize - 1;
  if (space >= end) refuse();
  RawEntry entry{kind_of(whole.substr(0, space)), whole.substr(space + 1, end - space - 1), {}};
  if (!is_name(entry.name)) refuse();
  std::memcpy(entry.id.bytes.data(), whole.data() + end + 1, kIdSize);
  return entry;
}

int compare_entries(const RawEntry& a, const RawEntry& b) {
  const std::size_t shared = std::min(a.name.size(), b.name.size());
  const int order = std::memcmp(a.name.data(), b.name.data(), shared);
  return order != 0 ? order : letter_at(a, shared) - letter_at(b, shared);
}

}  // namespace shirube::source

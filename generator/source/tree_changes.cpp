#include "source/tree_changes.h"

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "source/raw_tree.h"

namespace shirube::source {
namespace {

constexpr std::size_t kMostFolders = 200'000;  // that differ, in one comparison

class Comparison {
 public:
  explicit Comparison(TreeReader& reader) : reader_(reader) {}

  std::vector<FileChange> changes;

  void compare(const ObjectId& before, const ObjectId& after, const std::string& head, int depth) {
    if (before == after || depth > kDeepestFolder) return;
    if (++folders_ > kMostFolders) throw Failure(Rule::GitProblem, {after.hex(), "@too-many-files"});
    const TreeBytes old_tree = reader_.read(before), new_tree = reader_.read(after);
    TreeCursor a(old_tree.bytes), b(new_tree.bytes);
    while (!a.at_end() || !b.at_end()) step(a, b, head, depth);
  }

 private:
  void step(TreeCursor& a, TreeCursor& b, const std::string& head, int depth) {
    if (a.at_end()) return take(b, Side::New, head, depth);
    if (b.at_end()) return take(a, Side::Old, head, depth);
    if (a.bytes() == b.bytes()) {
      a.skip();
      return b.skip();
    }
    const RawEntry before = a.entry(), after = b.entry();
    const int order = compare_entries(before, after);
    if (order < 0) return take(a, Side::Old, head, depth);
    if (order > 0) return take(b, Side::New, head, depth);
    changed(before, after, head, depth);
    a.skip();
    b.skip();
  }

  enum class Side { Old, New };

  void take(TreeCursor& cursor, Side side, const std::string& head, int depth) {
    const RawEntry entry = cursor.entry();
    add(side == Side::Old ? entry : RawEntry(), side == Side::Old ? RawEntry() : entry, entry.name, head);
    if (entry.kind == EntryKind::Folder) {
      compare(side == Side::Old ? entry.id : ObjectId(), side == Side::Old ? ObjectId() : entry.id,
              head + std::string(entry.name) + "/", depth + 1);
    }
    cursor.skip();
  }

  /// Entries of one name and order: both folders, or neither.
  void changed(const RawEntry& before, const RawEntry& after, const std::string& head, int depth) {
    if (before.kind == EntryKind::Folder) {
      return compare(before.id, after.id, head + std::string(before.name) + "/", depth + 1);
    }
    add(before, after, before.name, head);
  }

  void add(const RawEntry& before, const RawEntry& after, std::string_view name, const std::string& head) {
    if (!name.ends_with(".md")) return;
    const ObjectId old_id = before.kind == EntryKind::File ? before.id : ObjectId();
    const ObjectId new_id = after.kind == EntryKind::File ? after.id : ObjectId();
    if (old_id == new_id) return;
    const ChangeKind kind = !old_id ? ChangeKind::Added : !new_id ? ChangeKind::Removed : ChangeKind::Edited;
    changes.push_back({kind, head + std::string(name), {}, old_id, new_id});
  }

  TreeReader& reader_;
  std::size_t folders_ = 0;
};

}  // namespace

TreeBytes TreeReader::read(const ObjectId& tree) {
  if (!tree) return {};
  const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.id == tree; });
  if (kept != kept_.end()) return kept->bytes;
  TreeBytes bytes = repository_.read_tree(tree);
  if (kept_.size() < kKept) {
    kept_.push_back({tree, bytes});
  } else {
    kept_[next_++ % kKept] = {tree, bytes};
  }
  return bytes;
}

std::vector<FileChange> tree_changes(TreeReader& reader, const ObjectId& before, const ObjectId& after) {
  Comparison comparison(reader);
  comparison.compare(before, after, {}, 1);
  std::sort(comparison.changes.begin(), comparison.changes.end(),
            [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
  return std::move(comparison.changes);
}

}  // namespace shirube::source

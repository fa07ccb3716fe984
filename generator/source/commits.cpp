#include "source/commits.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

#include "source/find_moves.h"
#include "source/git_handles.h"
#include "source/tree_changes.h"
#include "text/utf8.h"

namespace shirube::source {
namespace {

using GitMailmap = std::unique_ptr<git_mailmap, GitFree<git_mailmap_free>>;
using GitSignature = std::unique_ptr<git_signature, GitFree<git_signature_free>>;

/// A commit and the names of its parents.
struct Node {
  Commit commit;
  std::vector<ObjectId> parents;
};

class GraphReader {
 public:
  explicit GraphReader(const Repository& repository)
      : repository_(repository), handle_(repository.handles().repository.get()) {
    git_mailmap* mailmap = nullptr;
    if (git_mailmap_from_repository(&mailmap, handle_) == 0) mailmap_.reset(mailmap);
  }

  /// Everything that `tips` lead to, in no order that means anything.
  std::vector<Node> read(const std::vector<ObjectId>& tips) {
    std::vector<Node> nodes;
    for (const ObjectId& tip : tips) meet(tip);
    while (!waiting_.empty()) {
      const ObjectId id = waiting_.back();
      waiting_.pop_back();
      nodes.push_back(read_node(id));
    }
    return nodes;
  }

 private:
  void meet(const ObjectId& id) {
    if (met_.emplace(id, met_.size()).second) waiting_.push_back(id);
  }

  Node read_node(const ObjectId& id) {
    const git_oid oid = oid_of(id);
    git_commit* raw = nullptr;
    expect_ok(git_commit_lookup(&raw, handle_, &oid), id.hex());
    const GitCommit commit(raw);
    Node node;
    node.commit.id = id;
    node.commit.tree = id_of(*git_commit_tree_id(raw));
    const char* subject = git_commit_summary(raw);
    node.commit.subject = text::printable(subject == nullptr ? "" : subject);
    read_author(raw, node.commit);
    for (unsigned int i = 0; i < git_commit_parentcount(raw); ++i) {
      const ObjectId parent = id_of(*git_commit_parent_id(raw, i));
      const git_oid parent_oid = oid_of(parent);
      if (repository_.is_shallow() && git_odb_exists(repository_.handles().odb.get(), &parent_oid) == 0) {
        node.commit.cut = true;
      } else {
        node.parents.push_back(parent);
        meet(parent);
      }
    }
    return node;
  }

  void read_author(git_commit* raw, Commit& commit) {
    git_signature* signature = nullptr;
    const int code = mailmap_ != nullptr ? git_commit_author_with_mailmap(&signature, raw, mailmap_.get())
                                         : git_signature_dup(&signature, git_commit_author(raw));
    expect_ok(code, commit.id.hex());
    const GitSignature author(signature);
    commit.time = signature->when.time;
    commit.offset = signature->when.offset;
    commit.author = text::printable(signature->name);
    commit.mail = text::printable(signature->email);
  }

  const Repository& repository_;
  git_repository* handle_;
  GitMailmap mailmap_;
  std::unordered_map<ObjectId, std::size_t, HashObjectId> met_;
  std::vector<ObjectId> waiting_;
};

/// Kahn's algorithm: a commit comes when all its children have come; of those that may, the newest.
std::vector<Node> sorted(std::vector<Node> nodes) {
  std::unordered_map<ObjectId, std::size_t, HashObjectId> index;
  for (std::size_t i = 0; i < nodes.size(); ++i) index.emplace(nodes[i].commit.id, i);
  std::vector<std::size_t> children(nodes.size());
  for (const Node& node : nodes) {
    for (const ObjectId& parent : node.parents) ++children[index.at(parent)];
  }
  const auto older = [&](std::size_t a, std::size_t b) {
    const Commit &left = nodes[a].commit, &right = nodes[b].commit;
    return std::tie(left.time, left.id) < std::tie(right.time, right.id);
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(older)> ready(older);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (children[i] == 0) ready.push(i);
  }
  std::vector<Node> out;
  out.reserve(nodes.size());
  while (!ready.empty()) {
    const std::size_t at = ready.top();
    ready.pop();
    for (const ObjectId& parent : nodes[at].parents) {
      const std::size_t next = index.at(parent);
      if (--children[next] == 0) ready.push(next);
    }
    out.push_back(nodes[at]);  // a copy: the order of the others still asks for its time
  }
  return out;
}

/// Each commit with the parents' places instead of their names.
std::vector<Commit> placed(std::vector<Node> nodes) {
  std::unordered_map<ObjectId, std::size_t, HashObjectId> index;
  for (std::size_t i = 0; i < nodes.size(); ++i) index.emplace(nodes[i].commit.id, i);
  std::vector<Commit> commits;
  commits.reserve(nodes.size());
  for (Node& node : nodes) {
    for (const ObjectId& parent : node.parents) node.commit.steps.push_back({index.at(parent), {}});
    if (node.commit.steps.empty() && !node.commit.cut) node.commit.steps.push_back({kNoCommit, {}});
    commits.push_back(std::move(node.commit));
  }
  return commits;
}

void compare_with_parents(const Repository& repository, std::vector<Commit>& commits) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, commits.size(), 64), [&](const auto& range) {
    TreeReader reader(repository);
    for (std::size_t i = range.begin(); i < range.end(); ++i) {
      for (Step& step : commits[i].steps) {
        const ObjectId before = step.parent == kNoCommit ? ObjectId() : commits[step.parent].tree;
        step.changes = find_moves(repository, tree_changes(reader, before, commits[i].tree));
      }
    }
  });
}

}  // namespace

std::vector<Commit> read_commits(const Repository& repository, const std::vector<ObjectId>& tips) {
  std::vector<Commit> commits = placed(sorted(GraphReader(repository).read(tips)));
  compare_with_parents(repository, commits);
  return commits;
}

}  // namespace shirube::source

#include "source/commits.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <queue>
#include <unordered_map>
#include <utility>

#include "source/find_moves.h"
#include "source/git_handles.h"
#include "source/raw_commit.h"
#include "source/tree_changes.h"
#include "text/utf8.h"

namespace shirube::source {
namespace {

using GitMailmap = std::unique_ptr<git_mailmap, GitFree<git_mailmap_free>>;

constexpr std::size_t kLongestSubject = 200;  // letters: what is longer is no line for a list

/// The first line and nothing below it, where people are named (`Co-authored-by:`).
std::string subject_of(std::string_view whole) {
  const std::size_t begin = std::min(whole.find_first_not_of('\n'), whole.size());
  const std::string line = text::printable(whole.substr(begin, whole.find('\n', begin) - begin));
  const std::string_view shown = text::first_code_points(line, kLongestSubject);
  return std::string(shown) + (shown.size() < line.size() ? "…" : "");
}

/// A commit and the names of its parents.
struct Node {
  Commit commit;
  std::vector<ObjectId> parents;
};

class GraphReader {
 public:
  explicit GraphReader(const Repository& repository)
      : repository_(repository), shallow_(repository.is_shallow()) {
    git_mailmap* mailmap = nullptr;
    const int code = git_mailmap_from_repository(&mailmap, repository.handles().repository.get());
    if (code == 0) mailmap_.reset(mailmap);
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
    const std::string bytes = repository_.read_commit(id);
    const RawCommit raw = read_raw_commit(bytes, id);
    Node node;
    node.commit.id = id;
    node.commit.tree = raw.tree;
    node.commit.subject = subject_of(raw.message);
    node.commit.time = raw.time;
    node.commit.offset = raw.offset;
    node.commit.mail = mail_of(raw);
    for (const ObjectId& parent : raw.parents) {
      if (shallow_ && !repository_.has(parent)) {
        node.commit.cut = true;
      } else {
        node.parents.push_back(parent);
        meet(parent);
      }
    }
    return node;
  }

  std::string mail_of(const RawCommit& raw) const {
    const std::string name(raw.name), mail(raw.mail);
    const char *real_name = nullptr, *real_mail = nullptr;
    const bool known =
        mailmap_ != nullptr && !mail.empty() &&
        git_mailmap_resolve(&real_name, &real_mail, mailmap_.get(), name.c_str(), mail.c_str()) == 0;
    return text::printable(known ? real_mail : mail);
  }

  const Repository& repository_;
  const bool shallow_;
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

#include "changes/shortest_edit.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace shirube::changes {
namespace {

using Sequence = std::span<const std::uint32_t>;
using Index = std::ptrdiff_t;

/// Where a shortest way passes on its middle: both halves are problems of their own.
struct Middle {
  Index older = 0;
  Index newer = 0;
};

/// The furthest points of a search on each diagonal, as it sees the sequences: from the front or from the
/// back.
class Frontier {
 public:
  explicit Frontier(Index reach) : offset_(reach), points_(static_cast<std::size_t>(2 * reach + 2), kUnseen) {
    at(1) = 0;
  }

  static constexpr Index kUnseen = -1;
  Index& at(Index k) { return points_[static_cast<std::size_t>(k + offset_)]; }
  bool has(Index k) const { return k + offset_ >= 0 && k + offset_ < std::ssize(points_); }

  /// Diagonals that have left the sequences are passed over.
  Index first(Index d) const { return -d + too_low_; }
  Index last(Index d) const { return d - too_high_; }
  void leave_above() { too_high_ += 2; }
  void leave_below() { too_low_ += 2; }

  Index start(Index d, Index k) {
    const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
    return down ? at(k + 1) : at(k - 1) + 1;
  }

 private:
  Index offset_, too_low_ = 0, too_high_ = 0;
  std::vector<Index> points_;
};

class MiddleSearch {
 public:
  MiddleSearch(Sequence older, Sequence newer)
      : a_(older),
        b_(newer),
        n_(std::ssize(older)),
        m_(std::ssize(newer)),
        limit_((n_ + m_ + 1) / 2),
        front_(limit_ + 1),
        back_(limit_ + 1) {}

  /// Nothing when the steps do not suffice.
  std::optional<Middle> find(Budget& budget) {
    const bool odd = ((n_ - m_) & 1) != 0;
    for (Index d = 0; d <= limit_; ++d) {
      if (!budget.spend(static_cast<std::size_t>(2 * d + 2))) return std::nullopt;
      if (const auto met = advance(d, Side::Front, odd)) return met;
      if (const auto met = advance(d, Side::Back, !odd)) return met;
    }
    return std::nullopt;
  }

 private:
  enum class Side { Front, Back };

  bool equal(Side side, Index x, Index y) const {
    return side == Side::Front
               ? a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)]
               : a_[static_cast<std::size_t>(n_ - x - 1)] == b_[static_cast<std::size_t>(m_ - y - 1)];
  }

  std::optional<Middle> advance(Index d, Side side, bool may_meet) {
    Frontier& own = side == Side::Front ? front_ : back_;
    for (Index k = own.first(d); k <= own.last(d); k += 2) {
      Index x = own.start(d, k);
      while (x < n_ && x - k < m_ && equal(side, x, x - k)) ++x;
      own.at(k) = x;
      if (x > n_) {
        own.leave_above();
      } else if (x - k > m_) {
        own.leave_below();
      } else if (may_meet && meets(side, k, x)) {
        return side == Side::Front ? Middle{x, x - k} : Middle{n_ - x, m_ - (x - k)};
      }
    }
    return std::nullopt;
  }

  /// Whether the other search has come as far on the same diagonal, which it counts from its own end.
  bool meets(Side side, Index k, Index x) {
    Frontier& other = side == Side::Front ? back_ : front_;
    const Index mirror = n_ - m_ - k;
    if (!other.has(mirror)) return false;
    const Index reached = other.at(mirror);
    const bool inside = reached != Frontier::kUnseen && reached <= n_ && reached - mirror <= m_;
    return inside && x + reached >= n_;
  }

  Sequence a_, b_;
  Index n_, m_, limit_;
  Frontier front_, back_;
};

class Differ {
 public:
  Differ(Sequence older, Sequence newer, Budget& budget) : a_(older), b_(newer), budget_(budget) {}

  /// Problems that wait, the next one last, instead of a recursion.
  std::vector<Match> run() {
    waiting_.push_back({0, a_.size(), 0, b_.size()});
    while (!waiting_.empty()) {
      const Problem problem = waiting_.back();
      waiting_.pop_back();
      solve(problem);
    }
    return std::move(found_);
  }

 private:
  struct Problem {
    std::size_t from = 0, to = 0;              ///< in the older sequence
    std::size_t newer_from = 0, newer_to = 0;  ///< in the newer one
  };

  void solve(Problem p) {
    std::size_t same = 0;
    while (p.from < p.to && p.newer_from < p.newer_to && a_[p.from] == b_[p.newer_from]) {
      ++p.from, ++p.newer_from, ++same;
    }
    add({p.from - same, p.newer_from - same, same});
    std::size_t behind = 0;
    while (p.from < p.to && p.newer_from < p.newer_to && a_[p.to - 1] == b_[p.newer_to - 1]) {
      --p.to, --p.newer_to, ++behind;
    }
    if (p.from == p.to || p.newer_from == p.newer_to) {
      add({p.to, p.newer_to, behind});
      return;
    }
    // What stands behind comes last, after both halves.
    waiting_.push_back({p.to, p.to + behind, p.newer_to, p.newer_to + behind});
    halve(p);
  }

  void halve(const Problem& p) {
    const Sequence a = a_.subspan(p.from, p.to - p.from),
                   b = b_.subspan(p.newer_from, p.newer_to - p.newer_from);
    if (!budget_.spend(a.size() + b.size())) return;
    const auto middle = MiddleSearch(a, b).find(budget_);
    if (!middle) return;
    const std::size_t x = p.from + static_cast<std::size_t>(middle->older);
    const std::size_t y = p.newer_from + static_cast<std::size_t>(middle->newer);
    if ((x == p.from && y == p.newer_from) || (x == p.to && y == p.newer_to)) return;  // nothing in common
    waiting_.push_back({x, p.to, y, p.newer_to});
    waiting_.push_back({p.from, x, p.newer_from, y});
  }

  void add(const Match& match) {
    if (match.length == 0) return;
    if (!found_.empty()) {
      Match& last = found_.back();
      if (last.older + last.length == match.older && last.newer + last.length == match.newer) {
        last.length += match.length;
        return;
      }
    }
    found_.push_back(match);
  }

  Sequence a_, b_;
  Budget& budget_;
  std::vector<Problem> waiting_;
  std::vector<Match> found_;
};

}  // namespace

std::vector<Match> common_runs(Sequence older, Sequence newer, Budget& budget) {
  return Differ(older, newer, budget).run();
}

}  // namespace shirube::changes

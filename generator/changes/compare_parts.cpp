#include "changes/compare_parts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "changes/align.h"
#include "changes/chart_parts.h"
#include "changes/table_parts.h"
#include "changes/word_diff.h"

namespace shirube::changes {
namespace {

using Parts = std::vector<Part>;

class Comparer {
 public:
  explicit Comparer(Budget& budget) : budget_(budget) {}

  std::vector<PartChange> compare(const Parts& older, const Parts& newer) {
    const auto before = align(older, newer, budget_);
    const auto gone = gone_behind(older, before);
    std::vector<PartChange> changes;
    add_gone(older, gone, kFront, changes);
    for (std::size_t j = 0; j < newer.size(); ++j) {
      if (!before[j]) {
        changes.push_back(whole(newer[j], What::New));
      } else if (older[*before[j]].print != newer[j].print) {
        add_changed(older[*before[j]], newer[j], changes);
      }
      add_gone(older, gone, j, changes);
    }
    return changes;
  }

 private:
  static constexpr std::size_t kFront = static_cast<std::size_t>(-1);
  /// The newer part behind which older ones stand that are gone.
  using Gone = std::multimap<std::size_t, std::size_t>;

  static Gone gone_behind(const Parts& older, const std::vector<std::optional<std::size_t>>& before) {
    std::vector<std::optional<std::size_t>> after(older.size());
    for (std::size_t j = 0; j < before.size(); ++j) {
      if (before[j]) after[*before[j]] = j;
    }
    Gone gone;
    std::size_t place = kFront;
    for (std::size_t i = 0; i < older.size(); ++i) {
      if (after[i]) {
        place = *after[i];
      } else {
        gone.emplace(place, i);
      }
    }
    return gone;
  }

  static void add_gone(const Parts& older, const Gone& gone, std::size_t place,
                       std::vector<PartChange>& changes) {
    const auto [first, last] = gone.equal_range(place);
    for (auto at = first; at != last; ++at) changes.push_back(whole(older[at->second], What::Gone));
  }

  static PartChange whole(const Part& part, What what) {
    PartChange change{what, part.shape, part.label, {}, {}, {}};
    const Edit edit = what == What::New ? Edit::New : Edit::Gone;
    const auto all = [&](const std::string& text) { return text.empty() ? Runs{} : Runs{{edit, text}}; };
    change.runs = all(part.text);
    for (const Cell& cell : part.cells) change.cells.push_back({cell.label, all(cell.text)});
    for (const Part& below : part.below) change.below.push_back(whole(below, what));
    return change;
  }

  void add_changed(const Part& older, const Part& newer, std::vector<PartChange>& changes) {
    PartChange change = newer.shape == Shape::Chart ? changed(with_newer_names(older, newer, budget_), newer)
                        : newer.shape == Shape::Table ? changed(with_newer_columns(older, newer), newer)
                                                      : changed(older, newer);
    // What was only put into another order is no change.
    const bool same_cells = std::none_of(change.cells.begin(), change.cells.end(),
                                         [](const CellChange& cell) { return differs(cell.runs); });
    if (!change.below.empty() || !same_cells || differs(change.runs)) changes.push_back(std::move(change));
  }

  PartChange changed(const Part& older, const Part& newer) {
    PartChange change{What::Changed, newer.shape, newer.label, {}, {}, {}};
    change.runs = newer.shape == Shape::Code ? compare_whole(older.text, newer.text)
                                             : compare_words(older.text, newer.text, budget_);
    change.cells = compare_cells(older.cells, newer.cells);
    change.below = compare(older.below, newer.below);
    return change;
  }

  std::vector<CellChange> compare_cells(const std::vector<Cell>& older, const std::vector<Cell>& newer) {
    std::vector<CellChange> cells;
    const auto text_at = [](const std::vector<Cell>& all, const std::string& key) {
      const auto found =
          std::find_if(all.begin(), all.end(), [&](const Cell& cell) { return cell.key == key; });
      return found == all.end() ? std::string() : found->text;
    };
    for (const Cell& cell : newer) {
      cells.push_back({cell.label, compare_value(text_at(older, cell.key), cell.text, budget_)});
    }
    for (const Cell& cell : older) {
      const bool kept =
          std::any_of(newer.begin(), newer.end(), [&](const Cell& other) { return other.key == cell.key; });
      if (!kept) cells.push_back({cell.label, compare_whole(cell.text, {})});
    }
    return cells;
  }

  Budget& budget_;
};

}  // namespace

std::vector<PartChange> compare_parts(const Parts& older, const Parts& newer, Budget& budget) {
  return Comparer(budget).compare(older, newer);
}

}  // namespace shirube::changes

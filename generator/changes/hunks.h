// Changes of a text as readers should see them.
// Takes the runs that are the same in two texts; gives runs of both, cleaned up. Must not change what the two
// texts are.
#pragma once

#include <string_view>
#include <vector>

#include "changes/changes.h"

namespace shirube::changes {

/// After N. Fraser, "Diff strategies" (2006): changes that only a few characters part become one (semantic
/// clean-up), and what is only gone or only new is slid along equal text until it begins and ends where a
/// sentence or a phrase does (semantic lossless clean-up).
class Hunks {
 public:
  Hunks(std::string_view older, std::string_view newer) : older_(older), newer_(newer) {}

  /// The next run that is the same, at these places of the two texts.
  void add(std::size_t older, std::size_t newer, std::size_t length);
  Runs finish();

 private:
  /// What is the same, then what is gone and new behind it. Pieces of the two texts, so that those that touch
  /// can be joined; what is the same is a piece of the newer one.
  struct Hunk {
    std::string_view same, gone, fresh;
  };

  static std::size_t weight(const Hunk& hunk);
  static bool swallows(const Hunk& before, const Hunk& after);
  void push(Hunk hunk);
  void slide(Hunk& hunk, Hunk& next) const;

  std::string_view older_, newer_;
  std::size_t older_at_ = 0, newer_at_ = 0;  ///< what has not been given away yet
  std::size_t same_at_ = 0, same_ = 0;       ///< the run that is the same and waits for what follows it
  std::vector<Hunk> hunks_;
};

}  // namespace shirube::changes

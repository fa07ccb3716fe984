// What can be said against a handbook that was understood.
// Takes a linked state; gives diagnostics only. Must not judge past states: they are as they were published.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "base/trace.h"
#include "build/state.h"

namespace shirube::build {

struct Judged {
  const State& state;
  const FileTable& files;
  std::optional<std::chrono::year_month_day> today;  ///< nothing: nobody asks what is overdue
  const std::vector<FileId>&
      chosen;  ///< sorted; what concerns one document alone is checked in these. Empty: in all
};

/// Runs every check of contents, in the order of `base/advice_rules.cpp`. `trace` may be null.
void judge_book(const Judged& judged, Diagnostics& problems, Trace* trace);

}  // namespace shirube::build

// The newest changes of a handbook, for those who follow it.
// Takes the histories; gives the changes of all documents in one row, newest first. Must not name people, and
// must not count as a change what only changed how a text is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "history/follow_pages.h"
#include "history/read_histories.h"

namespace shirube::history {

struct RecentChange {
  std::size_t page = 0;    ///< the document that it happened to
  std::size_t commit = 0;  ///< index in the commits; its date can be right
  Event event = Event::Edited;
  /// Where the document stood in that commit. Together with the commit it names the change, whatever the
  /// document is called later and whatever is found out about what came before.
  std::string file;
};

/// At most `most`, one a document and commit. What happened before a document was split off is told once, of
/// the document that it was split from.
std::vector<RecentChange> recent_changes(const Histories& histories, std::size_t most);

/// The commit that everything began with: while commits are only added it stays the same. Nothing when it was
/// never fetched.
std::optional<source::ObjectId> first_commit(const Histories& histories);

}  // namespace shirube::history

// What may be told of a page's history.
// Takes the histories and what the site declares; gives dates, subjects and events for readers. Must not tell
// who a person is: names never leave this room, addresses only as the office they stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "history/commit_date.h"
#include "history/read_histories.h"

namespace shirube::history {

/// One change, as readers see it.
struct Entry {
  source::ObjectId commit;
  std::optional<Date> date;  ///< where it was made; nothing when the commit's date cannot be right
  std::string subject;
  Event event = Event::Edited;
  std::string from;         ///< Moved, Split, Joined: the other file, from the root of the repository
  std::string affiliation;  ///< of its author, when the site declares it; else empty
  bool formatting = false;  ///< only how the text is written was changed
};

struct PageRecord {
  std::vector<Entry> entries;  ///< newest first, one a commit
  std::optional<Date> first;   ///< of the first appearance; nothing when unknown
  std::optional<Date> last;    ///< of the last change that was more than formatting
  bool complete = true;        ///< false when the page may be older than its first entry
};

/// Empty when there is no history.
PageRecord record_of(const Histories& histories, std::size_t page, const config::History& declared);

/// The last change that was more than formatting; the first of all when there is no such change. Nothing when
/// there is no entry.
const Entry* last_change(const PageRecord& record);

/// What readers see of an event: 追加, 更新 …
std::string_view word_of(Event event);

/// The forge's page of a commit; empty when the site names no forge.
std::string url_of(const source::ObjectId& commit, const config::History& declared);

}  // namespace shirube::history

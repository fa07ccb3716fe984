// What happened to each page.
// Takes the commits that led to a revision and the files that are pages in it; gives each page's own changes.
// Must not read a repository, or know what stands in a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/commits.h"

namespace shirube::history {

/// Joined: another document, which is gone, was taken into this one.
enum class Event { Added, Edited, Moved, Split, Joined, Removed };

struct PageChange {
  std::size_t commit = 0;  ///< index in the commits
  Event event = Event::Edited;
  std::string path;  ///< the file's then
  std::string from;  ///< Moved, Split, Joined: the other file
};

struct PageHistory {
  std::vector<PageChange> changes;  ///< newest first, children before parents
  bool complete = true;  ///< false when a part of the history was never fetched, and the page may be older
};

/// A file that is a page now, and files of which it says that it took their place (`aliases`).
struct Page {
  std::string path;
  std::vector<std::string> replaces;
};

/// The pages of one state of a site; all paths are those of the repository.
struct SitePages {
  std::string folder;  ///< the site's: empty, or with a slash at its end
  std::vector<Page> list;
};

/// One history for each page, as of commit `tip`. A document keeps its identity through moves and splits, and
/// through the removal of what it replaces. On each side of a merge it is followed under the name it has
/// there; the merge itself counts as a change only where it differs from all its parents, as with `git log`.
std::vector<PageHistory> follow_pages(const std::vector<source::Commit>& commits, std::size_t tip,
                                      const SitePages& pages);

/// For each of `paths`: the pages, as of commit `tip`, that stood there at commit `at`, ascending. Nothing
/// when `at` does not lead to `tip`.
std::optional<std::vector<std::vector<std::size_t>>> pages_at(const std::vector<source::Commit>& commits,
                                                              std::size_t tip, std::size_t at,
                                                              const SitePages& pages,
                                                              const std::vector<std::string>& paths);

/// A path within the site in `folder`, without the folders that authors make inside those of the forms: they
/// are in no address. What is not in the site begins with a slash.
std::string address_of(std::string_view path, std::string_view folder);

}  // namespace shirube::history

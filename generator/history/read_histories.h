// The history of a handbook's pages, if there is one.
// Takes the site's folder, the revision that is published and its files; gives what happened to each. Must
// not stop a build: a handbook without a repository is a handbook.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostics.h"
#include "history/follow_pages.h"
#include "model/handbook.h"

namespace shirube::history {

enum class Extent { None, Partial, Whole };

struct Histories {
  Extent extent = Extent::None;  ///< None: no repository, no commit yet, or one that cannot be read
  std::vector<source::Commit> commits;
  std::vector<PageHistory> pages;  ///< for each document; none when there is no history
  /// Commits that only changed how a text is written (`.git-blame-ignore-revs`, gitformat of git-blame(1)).
  std::unordered_set<source::ObjectId, source::HashObjectId> formatting;
};

/// Where the files of a site come from.
struct SiteRevision {
  std::filesystem::path folder;
  std::string revision;  ///< empty for HEAD
};

/// What is wrong with the history is reported at the first byte of the site's first file.
Histories read_histories(const SiteRevision& site, const model::Handbook& book, const FileTable& files,
                         Diagnostics& diagnostics);

}  // namespace shirube::history

// The history of a handbook's pages, if there is one.
// Takes the site's folder, the revision that is published and its files; gives what happened to each. Must
// not stop a build: a handbook without a repository is a handbook.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostics.h"
#include "history/follow_pages.h"
#include "model/handbook.h"

namespace shirube::history {

enum class Extent { None, Partial, Whole };

/// Children before their parents; states of one handbook share them.
using Commits = std::shared_ptr<const std::vector<source::Commit>>;

struct Histories {
  Extent extent = Extent::None;    ///< None: no repository, no commit yet, or one that cannot be read
  Commits commits;                 ///< null when there is no history
  std::size_t tip = 0;             ///< the commit that has this state of the handbook
  std::string folder;              ///< the site's in the repository: empty, or with a slash at its end
  std::vector<PageHistory> pages;  ///< for each document; none when there is no history
  /// Commits that only changed how a text is written (`.git-blame-ignore-revs`, gitformat of git-blame(1)).
  std::unordered_set<source::ObjectId, source::HashObjectId> formatting;
};

/// Where the files of a site come from.
struct SiteRevision {
  std::filesystem::path folder;
  std::string revision;  ///< empty for HEAD
};

/// What is wrong with the history is reported at the first byte of the site's first file. The commits are
/// also those that lead to `editions`.
Histories read_histories(const SiteRevision& site, const std::vector<source::ObjectId>& editions,
                         const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics);

/// Those of a past state, out of the same commits; none when `commit` is not among them.
Histories histories_at(const Histories& now, const source::ObjectId& commit, const model::Handbook& book,
                       const FileTable& files);

/// What the document took the place of, as `folder/slug`; an alias may leave the folder out, when it is the
/// document's own.
std::vector<std::string> old_addresses(const parse::Document& document);

/// The files of the documents and what they say they took the place of, from the root of the repository.
SitePages pages_of(const model::Handbook& book, const FileTable& files, const std::string& folder);

}  // namespace shirube::history

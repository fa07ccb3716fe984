// A check of a few documents of a large site.
// Takes the site and the documents that are wanted; gives a tree that holds what matters to them. Must not
// change what is said of them: only what has nothing to do with them is left out.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/file_tree.h"
#include "config/config.h"
#include "parse/document_list.h"
#include "recall/choose_documents.h"
#include "recall/narrow_tree.h"

namespace shirube::recall {

struct Site {
  std::filesystem::path folder;  ///< where site.toml is
  const FileTree& tree;          ///< that folder
  const FileTable& files;        ///< site.toml and its includes, and whatever was read since
  const config::Config& config;
};

/// How a site stands before its documents are read.
struct Survey {
  std::uint64_t world = 0;           ///< `Memory::world`
  std::vector<std::string> content;  ///< all paths below `kFolder`
  Listing listing;
  Synonyms synonyms;
};

/// Call it when only the declarations have been read.
Survey survey(const Site& site);

/// Nothing when everything has to be read: there is no memory yet, too much has changed since, or nearly
/// everything matters. `wanted`: paths from the site's root.
std::unique_ptr<NarrowTree> narrow(const Site& site, const Survey& survey,
                                   const std::vector<std::string>& wanted);

/// Remembers all documents of the site for the next time.
void remember(const Site& site, const Survey& survey, const parse::DocumentList& documents);

}  // namespace shirube::recall

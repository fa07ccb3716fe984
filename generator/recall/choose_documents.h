// Which documents a check of a few of them has to read.
// Takes what is remembered and how the files stand now; gives paths. Must not choose too few: a check of
// those chosen says of the wanted ones what a check of all would say.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "recall/memory.h"

namespace shirube::recall {

/// More changed files than this, and reading everything is as quick.
inline constexpr std::size_t kMostChanged = 200;

struct Listing {
  std::vector<std::string> documents;                ///< sorted paths of all documents
  std::vector<std::optional<source::Stamp>> stamps;  ///< of each
};

/// Reads one document for its keys; nothing when it cannot be read.
using ReadKeys = std::function<std::optional<Keys>(const std::string& path)>;

/// Brings `memory` up to date with `listing`: documents that are gone are forgotten, those whose stamps
/// differ are read again. Nothing when too much has changed.
std::optional<Memory> renewed(Memory memory, const Listing& listing, const ReadKeys& read);

/// The paths of `memory` that matter to those in `wanted`, which are among them, sorted.
std::vector<std::string> choose_documents(const Memory& memory, const std::vector<std::string>& wanted);

}  // namespace shirube::recall

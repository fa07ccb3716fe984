// What makes two documents matter to each other's checks.
// Takes a parsed document; gives numbers: documents that share one may have something to say about each
// other. Must not miss one that the checks compare by; too many only cost time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/file_tree.h"
#include "config/config.h"
#include "parse/document.h"
#include "parse/reference_data.h"

namespace shirube::recall {

/// A fingerprint of what is shared, with its kind before it.
using Key = std::uint64_t;

struct Keys {
  std::vector<Key> shared;  ///< sorted: its address, where its links lead, its place, what it names …
  /// From the name of an entry to the names that it is a part of or reports to, and from an alias to its
  /// name: whoever looks for circles follows these from document to document.
  std::vector<std::pair<Key, Key>> ties;
};

/// Spellings that the glossary takes for one term, folded, each with the term.
using Synonyms = std::map<std::string, std::string, std::less<>>;
Synonyms synonyms_of(const std::vector<parse::GlossaryRow>& glossary);

Keys keys_of(const parse::Document& document, const FileTable& files, const config::Config& config,
             const Synonyms& synonyms);

}  // namespace shirube::recall

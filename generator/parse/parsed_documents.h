// Documents that several states of a handbook share.
// Takes the files of one state after the other; gives their documents, parsing no file twice. Must not be
// asked about a state whose declarations differ: documents point into those that they were read by.
#pragma once

#include <unordered_map>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "config/config.h"
#include "parse/document_list.h"
#include "source/read_sources.h"

namespace shirube::parse {

class ParsedDocuments {
 public:
  explicit ParsedDocuments(const config::Config& config);

  /// Whether documents mean the same by `other`.
  bool serves(const config::Config& other) const;
  /// Makes `other` share what the documents point into, forms and sources. It must be served.
  void join(config::Config& other) const;

  /// In the order of the files. What is wrong with a file is reported each time.
  DocumentList read(const source::SourceSet& sources, const FileTable& files, Diagnostics& diagnostics);

 private:
  struct Parsed {
    SharedDocument document;
    Diagnostics problems;
  };

  config::Config config_;
  std::unordered_map<std::uint32_t, Parsed> by_file_;  ///< by the file's index
};

}  // namespace shirube::parse

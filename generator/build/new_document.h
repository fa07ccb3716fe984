// A new document in a site.
// Takes a site and what the document is to be; gives its file. Must not write outside the site, nor over
// anything that is there.
#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "draft/plan.h"

namespace shirube::build {

struct NewDocument {
  FileTable files;
  Diagnostics diagnostics;  ///< what is wrong with the declarations
  std::string path;         ///< relative to the site; empty when the declarations have errors
};

/// Throws `Failure`: what `draft::make_plan` throws, FileExists, CannotWrite.
NewDocument write_new_document(const std::filesystem::path& site, const draft::Request& request,
                               const draft::Ask& ask);

}  // namespace shirube::build

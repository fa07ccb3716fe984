// The declarations of a site, for other programs.
// Takes a site and what is wanted; gives the text, and what is wrong with the declarations.
// Must not read a document: what a handbook declares holds before its first one.
#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostics.h"
#include "base/file_tree.h"

namespace shirube::build {

enum class SchemaShape { JsonSchema, Decap };

struct SchemaRequest {
  std::filesystem::path site = ".";
  std::string revision;  ///< of the repository around `site`, instead of the files there; empty for these
  std::string form;      ///< its key, or empty for all
  SchemaShape shape = SchemaShape::JsonSchema;
};

struct ToldSchema {
  FileTable files;
  Diagnostics diagnostics;
  std::string text;  ///< empty when the declarations have errors
};

/// Throws `Failure` (NoSuchForm) when the site declares no such form, and what reading a site throws.
ToldSchema tell_schema(const SchemaRequest& request);

}  // namespace shirube::build

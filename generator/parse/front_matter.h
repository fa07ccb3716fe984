// Splitting a file into front matter and body.
// Takes the bytes of a file; gives two views and their places. Must not read YAML.
#pragma once

#include <string_view>

#include "base/diagnostics.h"

namespace shirube::parse {

struct FrontMatter {
  bool found = false;
  std::string_view yaml;
  std::string_view body;
  SourceSpan yaml_place;
  SourceSpan body_place;
};

/// Front matter stands between a first line `---` (after an optional byte order mark) and the next such line.
FrontMatter split_front_matter(std::string_view bytes, FileId file, Diagnostics& diagnostics);

}  // namespace shirube::parse

// YAML as authors use it here: scalars, lists and maps.
// Takes bytes and their place in a file; gives a plain tree in which every value knows its span.
// Must not resolve anchors, aliases or tags: they are refused, so a document cannot grow while it is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace shirube::parse {

struct YamlEntry;

struct YamlNode {
  enum class Kind { Scalar, List, Map };
  Kind kind = Kind::Scalar;
  std::string text;  ///< scalars: the value, unquoted
  SourceSpan span;
  std::vector<YamlNode> items;
  std::vector<YamlEntry> entries;

  const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  SourceSpan key_span;
  YamlNode value;
};

struct YamlLimits {
  std::size_t bytes = std::size_t{64} << 10;
  int depth = 6;
};

/// Reads one YAML document (YAML 1.2 through libfyaml). Nothing when it cannot be read; every reason is
/// reported.
std::optional<YamlNode> parse_yaml(std::string_view bytes, const SourceSpan& place, const YamlLimits& limits,
                                   Diagnostics& diagnostics);

}  // namespace shirube::parse

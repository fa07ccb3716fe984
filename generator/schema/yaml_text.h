// JSON values as YAML in block style.
// Takes a value; gives lines that any YAML reader, 1.1 or 1.2, takes for the same value. Must not write a
// text without quotes: what an author declared could mean something else (no, 1e3, `: `).
#pragma once

#include <string>

#include "schema/json.h"

namespace shirube::schema {

/// A text, number or flag on one line. Texts are in double quotes, with JSON's escapes, which YAML shares;
/// characters that YAML does not allow or takes for the end of a line are escaped.
std::string yaml_scalar(const Json& value);

/// Maps and lists over several lines, each indented by `indent` spaces and ended. Keys of maps must be plain
/// names.
std::string yaml_text(const Json& value, std::size_t indent);

}  // namespace shirube::schema

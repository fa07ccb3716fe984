// Typing the front matter.
// Takes the YAML of a document and its form; gives one typed value for each field that is there.
// Must not resolve what only other files know: places and documents stay names.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "config/config.h"
#include "parse/document.h"
#include "parse/yaml.h"

namespace shirube::parse {

/// `place` is where a missing field is reported.
std::vector<FieldValue> read_fields(const YamlNode& yaml, const config::Form& form,
                                    const config::Config& config, const SourceSpan& place,
                                    Diagnostics& diagnostics);

/// Reads a date and reports one that cannot be; gives nothing when it was not understood.
std::optional<values::Period> read_date(std::string_view raw, const SourceSpan& span,
                                        Diagnostics& diagnostics);

}  // namespace shirube::parse

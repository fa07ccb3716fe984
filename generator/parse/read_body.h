// Recognising the structure of a body.
// Takes a document whose `body` is parsed and whose `form` is known; fills its intro, sections, headings,
// callouts and references, and reports what does not fit the form. Must not resolve links.
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "config/config.h"
#include "parse/document.h"

namespace shirube::parse {

/// `bytes` are those of the whole file: positions of inline nodes are checked against them.
void read_body(std::string_view bytes, const config::Config& config, Document& document,
               Diagnostics& diagnostics);

/// The groups of a pairs or timeline section, its table, and whatever else its kind of content asks for.
void read_section_content(const config::Config& config, Document& document, Section& section,
                          Diagnostics& diagnostics);

/// Callouts, links and images anywhere in the body; HTML, ** that stays text, pictures without a description.
void read_marks(std::string_view bytes, const config::Config& config, Document& document,
                Diagnostics& diagnostics);

}  // namespace shirube::parse

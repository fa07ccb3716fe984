// One section of a document as HTML.
// Takes a section and the renderer of its document; gives the HTML below the section's heading.
// Must not know any handbook: what a section is called and holds comes from its form.
#pragma once

#include <string>

#include "parse/document.h"
#include "render/blocks.h"

namespace shirube::render {

std::string section_html(const config::Config& config, const parse::Document& document,
                         const parse::Section& section, const BlockRenderer& blocks);

/// The name of the kind in class names: prose, list, pairs, …
std::string kind_name(const parse::Section& section);

}  // namespace shirube::render

// Reading one document.
// Takes a source file and the declarations; gives a `Document` whatever the file holds, and reports what is
// wrong. Must not fail, and must not look at any other document.
#pragma once

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "config/config.h"
#include "parse/document_list.h"
#include "source/read_sources.h"

namespace shirube::parse {

Document parse_document(const source::DocumentFile& file, const FileTable& files,
                        const config::Config& config, Diagnostics& diagnostics);

/// All documents, in parallel; `diagnostics` comes out in the order of the files.
DocumentList parse_documents(const source::SourceSet& sources, const FileTable& files,
                             const config::Config& config, Diagnostics& diagnostics);

}  // namespace shirube::parse

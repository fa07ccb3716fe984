// Finding and reading the files of a handbook.
// Takes a file tree and the declared folders; gives every source file with its bytes, sorted by path.
// Must not look into the files beyond size and UTF-8: `parse` does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "config/config.h"
#include "source/git_tree.h"
#include "source/known_files.h"

namespace shirube::source {

/// A document: content/<folder>/<slug>.md, or in a folder of the authors' inside content/<folder>/.
struct DocumentFile {
  FileId file;
  std::string folder;
  std::string slug;
  bool readable = true;  ///< false when its bytes were refused, with a message, and are not to be looked into
};

/// Everything that was read for one build.
struct SourceSet {
  std::vector<DocumentFile> documents;  ///< sorted by folder, then slug
  std::vector<FileId> place_tables;     ///< content/places/*.csv
  std::vector<FileId> glossary;         ///< content/glossary/*.yaml
  std::vector<std::string> images;      ///< paths below content/, read only when they are published
};

/// The folder and the slug of the document that a file at `path` would be, or nothing when it would be
/// something else.
struct DocumentName {
  std::string folder, slug;
};
std::optional<DocumentName> document_name(std::string_view path, const config::Config& config);

/// A document may be this large; a figure beyond any handbook, small enough to bound the work.
inline constexpr std::size_t kDocumentLimit = std::size_t{2} << 20;

/// An image may be this large.
inline constexpr std::size_t kImageLimit = std::size_t{20} << 20;

SourceSet read_sources(const FileTree& tree, const config::Config& config, FileTable& files,
                       Diagnostics& diagnostics);

/// Of a past state: what is known already is not read again, what was read is known from then on.
SourceSet read_sources(const GitTree& tree, const config::Config& config, KnownFiles& known, FileTable& files,
                       Diagnostics& diagnostics);

/// Makes the documents of `sources` known.
void learn(const SourceSet& sources, const FileTable& files, KnownFiles& known);

/// Whether `path` ends like an image that may be published: png, jpg, jpeg, gif, webp. SVG is not among them,
/// because an SVG file that is opened by itself can run scripts.
bool is_image_path(std::string_view path);

}  // namespace shirube::source

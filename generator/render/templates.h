// The templates of a site (Mustache).
// Takes the embedded defaults and the site's files of the same names; gives rendered text.
// Must not know what the pages are about.
#pragma once

#include <tbb/enumerable_thread_specific.h>

#include <kainjow/mustache.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "render/data.h"

namespace shirube::render {

/// `{{> name}}` is replaced by templates/partials/name.mustache when the templates are loaded, so each is
/// parsed once; a partial may therefore not include itself.
class Templates {
 public:
  static Templates load(const FileTree& tree, FileTable& files, Diagnostics& diagnostics);

  /// Renders templates/`name`.mustache. Safe to call from several threads.
  std::string render(std::string_view name, const Data& data) const;

 private:
  using Parsed = std::map<std::string, kainjow::mustache::mustache, std::less<>>;

  explicit Templates(Parsed parsed) : per_thread_(std::make_unique<PerThread>(std::move(parsed))) {}

  // kainjow::mustache renders through a non-const member, so each thread works on a copy of its own.
  using PerThread = tbb::enumerable_thread_specific<Parsed>;
  std::unique_ptr<PerThread> per_thread_;
};

}  // namespace shirube::render

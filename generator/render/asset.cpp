#include "render/asset.h"

#include <algorithm>

#include "base/check.h"
#include "render/embedded_files.h"
#include "source/read_sources.h"

namespace shirube::render {

std::string asset(const FileTree& tree, std::string_view path) {
  ReadResult own = tree.read(path, source::kImageLimit);
  if (own.status == ReadStatus::Ok) return std::move(own.bytes);
  const auto& files = embedded_files();
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.path == path; });
  CHECK(found != files.end(), "the program carries the asset");
  return std::string(found->bytes);
}

bool is_source_of_default(std::string_view path, std::string_view bytes) {
  const auto& files = embedded_files();
  return std::any_of(files.begin(), files.end(), [&](const EmbeddedFile& file) {
    return file.path == path && !file.source.empty() && file.source == bytes;
  });
}

}  // namespace shirube::render

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

}  // namespace shirube::render

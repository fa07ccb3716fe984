#include "render/images.h"

#include <string>
#include <utility>

#include "base/failure.h"
#include "source/read_sources.h"

namespace shirube::render {

void check_images(const FileTree& tree, const link::LinkGraph& graph, FileTable& files,
                  Diagnostics& diagnostics) {
  for (const auto& [path, page] : graph.images) {
    const ReadStatus status = tree.read(path, source::kImageLimit).status;
    if (status == ReadStatus::Ok) continue;
    const SourceSpan start{files.add(path, {}), 0, 0};
    if (status == ReadStatus::TooLarge) {
      diagnostics.add(Rule::FileTooLarge, start, {std::to_string(source::kImageLimit >> 20) + " MiB"});
    } else {
      diagnostics.add(status == ReadStatus::LeavesSite ? Rule::LeavesSite : Rule::UnreadableFile, start);
    }
  }
}

void give_images(const FileTree& tree, const link::LinkGraph& graph, const FileSink& sink) {
  for (const auto& [path, page] : graph.images) {
    ReadResult result = tree.read(path, source::kImageLimit);
    if (result.status != ReadStatus::Ok) throw Failure(Rule::CannotRead, {path, "@no-such"});
    sink({page, std::move(result.bytes)});
  }
}

}  // namespace shirube::render

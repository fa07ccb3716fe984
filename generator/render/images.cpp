#include "render/images.h"

#include <map>
#include <string>
#include <utility>

#include "base/failure.h"
#include "render/image_files.h"
#include "source/read_sources.h"

namespace shirube::render {
namespace {

void report_unread(ReadStatus status, const SourceSpan& start, Diagnostics& diagnostics) {
  if (status == ReadStatus::TooLarge) {
    diagnostics.add(Rule::FileTooLarge, start, {std::to_string(source::kImageLimit >> 20) + " MiB"});
  } else {
    diagnostics.add(status == ReadStatus::LeavesSite ? Rule::LeavesSite : Rule::UnreadableFile, start);
  }
}

}  // namespace

void check_images(const FileTree& tree, const link::LinkGraph& graph, FileTable& files,
                  Diagnostics& diagnostics) {
  std::map<std::string, std::string> on_disk;
  for (const auto& [path, page] : graph.images) {
    const ReadResult read = tree.read(path, source::kImageLimit);
    const auto [other, added] = on_disk.emplace(name_on_disk(page), path);
    const bool shown = read.status == ReadStatus::Ok && is_image(read.bytes);
    if (shown && added && is_portable(page)) continue;
    const SourceSpan start{files.add(path, {}), 0, 0};
    if (read.status != ReadStatus::Ok) {
      report_unread(read.status, start, diagnostics);
    } else if (!shown) {
      diagnostics.add(Rule::ImageType, start, {path});
    }
    if (!is_portable(page)) diagnostics.add(Rule::BadSlug, start, {page});
    if (!added) diagnostics.add(Rule::DuplicateSlug, start, {page, other->second});
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

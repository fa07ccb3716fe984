#include "render/render_pages.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "render/asset.h"
#include "render/embedded_files.h"
#include "render/page_data.h"
#include "render/search_script.h"
#include "source/read_sources.h"

namespace shirube::render {
namespace {

constexpr std::string_view kAssets = "assets/";

void append(std::vector<OutputFile>& files, std::vector<OutputFile> more) {
  std::move(more.begin(), more.end(), std::back_inserter(files));
}

void add_image(const FileTree& tree, const std::string& path, const std::string& page, FileTable& files,
               Diagnostics& diagnostics, std::vector<OutputFile>& out) {
  ReadResult result = tree.read(path, source::kImageLimit);
  if (result.status == ReadStatus::Ok) {
    out.push_back({page, std::move(result.bytes)});
    return;
  }
  const SourceSpan start{files.add(path, {}), 0, 0};
  if (result.status == ReadStatus::TooLarge) {
    diagnostics.add(Rule::FileTooLarge, start, {std::to_string(source::kImageLimit >> 20) + " MiB"});
  } else {
    diagnostics.add(result.status == ReadStatus::LeavesSite ? Rule::LeavesSite : Rule::UnreadableFile, start);
  }
}

/// A text as a CSS string (CSS Syntax 3, consume a string token): whatever could end it is written as an
/// escape.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool plain = static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '<';
    if (plain) {
      out += c;
    } else {
      out += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    }
  }
  return out + "\"";
}

/// The foot of every printed sheet: a style sheet cannot know the title, so this one is made for each site.
OutputFile render_paper_style(const config::Site& site) {
  const std::string foot = site.edition.empty() ? site.title : site.title + "　" + site.edition;
  return {"assets/paper.css",
          "@page { @bottom-left { content: " + css_string(foot) + "; font-size: 9pt; } }\n"};
}

}  // namespace

std::vector<OutputFile> render_pages(const model::Handbook& book, const link::LinkGraph& graph,
                                     const relate::Relations& relations,
                                     const std::vector<chart::DrawnChart>& charts,
                                     const Templates& templates) {
  const RenderContext context{book, graph, relations, charts, templates};
  std::vector<OutputFile> files(book.documents.size());
  tbb::parallel_for(std::size_t{0}, files.size(),
                    [&](std::size_t i) { files[i] = render_document(context, model::DocumentId{i}); });
  files.push_back(render_home(context));
  files.push_back(render_search_page(context));
  files.push_back(render_paper_style(book.config->site));
  if (!book.glossary.empty()) files.push_back(render_glossary(context));
  append(files, render_catalogues(context));
  append(files, render_comparisons(context));
  append(files, render_extracts(context));
  append(files, render_lists(context));
  append(files, render_matrices(context));
  append(files, render_places(context));
  std::sort(files.begin(), files.end(),
            [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
  return files;
}

std::vector<OutputFile> collect_assets(const FileTree& tree, const link::LinkGraph& graph, FileTable& files,
                                       Diagnostics& diagnostics) {
  std::map<std::string, std::string> assets;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with(kAssets)) assets[std::string(file.path)] = file.bytes;
  }
  for (const std::string& path : tree.list("assets")) {
    ReadResult result = tree.read(path, source::kImageLimit);
    if (result.status != ReadStatus::Ok || is_source_of_default(path, result.bytes)) continue;
    assets[path] = std::move(result.bytes);
  }
  join_search_script(assets);
  std::vector<OutputFile> out;
  for (auto& [path, bytes] : assets) out.push_back({path, std::move(bytes)});
  for (const auto& [path, page] : graph.images) add_image(tree, path, page, files, diagnostics, out);
  return out;
}

}  // namespace shirube::render

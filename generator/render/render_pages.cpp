#include "render/render_pages.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <utility>

#include "render/asset.h"
#include "render/contribute_pages.h"
#include "render/embedded_files.h"
#include "render/joined_scripts.h"
#include "render/page_data.h"
#include "render/rules_page.h"
#include "source/read_sources.h"

namespace shirube::render {
namespace {

constexpr std::string_view kAssets = "assets/";

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
OutputFile render_paper_style(const RenderContext& context) {
  const std::string& title = context.book.config->site.title;
  const std::string& edition = edition_title(context);
  const std::string foot = edition.empty() ? title : title + "　" + edition;
  return {"assets/paper.css",
          "@page { @bottom-left { content: " + css_string(foot) + "; font-size: 9pt; } }\n"};
}

}  // namespace

void render_edition(const RenderContext& context, const FileSink& sink) {
  const model::Handbook& book = context.book;
  tbb::parallel_for(std::size_t{0}, book.documents.size(),
                    [&](std::size_t i) { sink(render_document(context, model::DocumentId{i})); });
  sink(render_home(context));
  sink(render_paper_style(context));
  if (!book.glossary.empty()) sink(render_glossary(context));
  render_catalogues(context, sink);
  render_comparisons(context, sink);
  render_extracts(context, sink);
  render_lists(context, sink);
  render_matrices(context, sink);
  render_places(context, sink);
}

void render_pages(const RenderContext& context, const FileSink& sink) {
  render_edition(context, sink);
  sink(render_search_page(context));
  sink(render_rules(context));
  render_contribution(context, sink);
}

std::vector<OutputFile> collect_assets(const FileTree& tree) {
  std::map<std::string, std::string> assets;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with(kAssets)) assets[std::string(file.path)] = file.bytes;
  }
  for (const std::string& path : tree.list("assets")) {
    ReadResult result = tree.read(path, source::kImageLimit);
    if (result.status != ReadStatus::Ok || is_source_of_default(path, result.bytes)) continue;
    assets[path] = std::move(result.bytes);
  }
  join_scripts(assets);
  std::vector<OutputFile> out;
  for (auto& [path, bytes] : assets) out.push_back({path, std::move(bytes)});
  return out;
}

}  // namespace shirube::render

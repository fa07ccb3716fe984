#include "render/templates.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "render/embedded_files.h"

namespace shirube::render {
namespace {

constexpr std::string_view kFolder = "templates/";
constexpr std::string_view kPartials = "templates/partials/";
constexpr std::string_view kEnding = ".mustache";
constexpr std::size_t kTemplateLimit = std::size_t{1} << 20;
constexpr int kPartialDepth = 8;

struct Source {
  FileId file;
  std::string text;
};

/// The default templates, each replaced by the site's file of the same name; and whatever else the site adds.
std::map<std::string, Source, std::less<>> read_templates(const FileTree& tree, FileTable& files) {
  std::map<std::string, Source, std::less<>> sources;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.ends_with(kEnding)) continue;
    sources[std::string(file.path)] = {files.add(std::string(file.path), std::string(file.bytes)),
                                       std::string(file.bytes)};
  }
  for (const std::string& path : tree.list("templates")) {
    ReadResult result = tree.read(path, kTemplateLimit);
    if (result.status != ReadStatus::Ok || !path.ends_with(kEnding)) continue;
    sources[path] = {files.add(path, result.bytes), std::move(result.bytes)};
  }
  return sources;
}

class PartialExpander {
 public:
  PartialExpander(const std::map<std::string, Source, std::less<>>& sources, Diagnostics& diagnostics)
      : sources_(sources), diagnostics_(diagnostics) {}

  std::string expand(const Source& source, int depth) {
    std::string out;
    std::string_view rest = source.text;
    for (std::size_t open = rest.find("{{>"); open != std::string_view::npos; open = rest.find("{{>")) {
      const std::size_t close = std::min(rest.find("}}", open), rest.size());
      out += rest.substr(0, open);
      out += partial(source, trim(rest.substr(open + 3, close - open - 3)),
                     source.text.size() - rest.size() + open, depth);
      rest.remove_prefix(std::min(close + 2, rest.size()));
      if (rest.starts_with('\n')) rest.remove_prefix(1);  // a call on a line of its own leaves no empty line
    }
    return out.append(rest);
  }

 private:
  static std::string trim(std::string_view name) {
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    return std::string(name);
  }

  std::string partial(const Source& caller, const std::string& name, std::size_t at, int depth) {
    const auto found = sources_.find(std::string(kPartials) + name + std::string(kEnding));
    if (found != sources_.end() && depth < kPartialDepth) return expand(found->second, depth + 1);
    diagnostics_.add(Rule::TemplateMissing, within({caller.file, 0, 0}, at, 3), {name});
    return {};
  }

  const std::map<std::string, Source, std::less<>>& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

Templates Templates::load(const FileTree& tree, FileTable& files, Diagnostics& diagnostics) {
  const auto sources = read_templates(tree, files);
  PartialExpander expander(sources, diagnostics);
  std::map<std::string, kainjow::mustache::mustache, std::less<>> parsed;
  for (const auto& [path, source] : sources) {
    if (path.starts_with(kPartials)) continue;
    kainjow::mustache::mustache made(expander.expand(source, 0));
    if (!made.is_valid())
      diagnostics.add(Rule::TemplateSyntax, {source.file, 0, 0}, {path, made.error_message()});
    const std::string name = path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size());
    parsed.emplace(name, std::move(made));
  }
  return Templates(std::move(parsed));
}

std::string Templates::render(std::string_view name, const Data& data) const {
  auto& parsed = per_thread_->local();
  const auto found = parsed.find(name);
  CHECK(found != parsed.end(), "every page kind has an embedded template");
  std::string out;
  found->second.render(data, [&](const std::string& part) { out += part; });
  return out;
}

}  // namespace shirube::render

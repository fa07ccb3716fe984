#include "render/search_script.h"

#include <utility>
#include <vector>

#include "search/tables.h"

namespace shirube::render {
namespace {

/// In the order in which the parts build on each other. The last of a script may have its name.
const std::map<std::string, std::vector<const char*>> kScripts = {
    {"assets/search.js", {"index", "analyse", "query", "extract", "score", "engine"}},
    {"assets/search-page.js", {"elements", "facets", "results", "page"}},
};

/// Takes the part out of the assets.
std::string take_part(std::map<std::string, std::string>& assets, const std::string& part) {
  auto node = assets.extract("assets/search-" + part + ".js");
  if (node.empty()) return {};
  std::string script = std::move(node.mapped());
  if (!script.ends_with('\n')) script += '\n';  // a comment at the end of a site's own part ends there
  return part == "analyse" ? script + search::tables_script()
                           : script;  // which calls what the analyser defines
}

}  // namespace

void join_search_script(std::map<std::string, std::string>& assets) {
  for (const auto& [path, parts] : kScripts) {
    std::string whole;
    for (const char* part : parts) whole += take_part(assets, part);
    assets[path] = whole;
  }
}

}  // namespace shirube::render

#include "render/joined_scripts.h"

#include <utility>
#include <vector>

#include "search/tables.h"

namespace shirube::render {
namespace {

struct Joined {
  const char* path;
  std::vector<const char*> parts;  ///< in the order in which they build on each other
};

/// The last part of a script may have its name.
const std::vector<Joined> kScripts = {
    {"assets/search.js",
     {"search-index", "search-analyse", "search-query", "search-extract", "search-score", "search-engine"}},
    {"assets/search-page.js", {"search-elements", "search-facets", "search-results", "search-page"}},
    {"assets/contribute.js",
     {"contribute-periods", "contribute-quantities", "contribute-yaml", "contribute-declared",
      "contribute-fields", "contribute-sections", "contribute-document", "contribute-text",
      "contribute-patterns", "contribute-checks", "contribute-preview"}},
    {"assets/contribute-page.js",
     {"contribute-elements", "contribute-rows", "contribute-places", "contribute-controls", "contribute-body",
      "contribute-results", "contribute-page"}},
};

/// Takes the part out of the assets.
std::string take_part(std::map<std::string, std::string>& assets, const std::string& part) {
  auto node = assets.extract("assets/" + part + ".js");
  if (node.empty()) return {};
  std::string script = std::move(node.mapped());
  if (!script.ends_with('\n')) script += '\n';  // a comment at the end of a site's own part ends there
  return part == "search-analyse" ? script + search::tables_script()
                                  : script;  // which calls what the analyser defines
}

}  // namespace

void join_scripts(std::map<std::string, std::string>& assets) {
  for (const Joined& joined : kScripts) {
    std::string whole;
    for (const char* part : joined.parts) whole += take_part(assets, part);
    assets[joined.path] = whole;
  }
}

}  // namespace shirube::render

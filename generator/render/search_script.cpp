#include "render/search_script.h"

#include <array>

#include "search/tables.h"

namespace shirube::render {
namespace {

constexpr std::array<const char*, 5> kParts = {"analyse", "index", "query", "extract", "engine"};

}  // namespace

void join_search_script(std::map<std::string, std::string>& assets) {
  std::string whole;
  for (const std::string part : kParts) {
    const auto found = assets.find("assets/search-" + part + ".js");
    if (found == assets.end()) continue;
    whole += found->second;
    if (!whole.ends_with('\n')) whole += '\n';  // a comment at the end of a site's own part ends there
    if (part == kParts.front()) whole += search::tables_script();  // which call what the analyser defines
    assets.erase(found);
  }
  assets["assets/search.js"] = whole;
}

}  // namespace shirube::render

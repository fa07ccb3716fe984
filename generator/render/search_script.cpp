#include "render/search_script.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "search/tables.h"

namespace shirube::render {
namespace {

constexpr std::array<const char*, 5> kParts = {"analyse", "index", "query", "extract", "engine"};

bool is_comment(std::string_view line) {
  const bool doc = line.starts_with("/**") && line.ends_with("*/");
  return line.starts_with("//") || doc;
}

/// Without indentation, empty lines and lines of comments. The parts have no text that goes over several
/// lines.
std::string shortened(std::string_view script) {
  std::string out;
  for (std::size_t at = 0; at < script.size();) {
    const std::size_t end = std::min(script.find('\n', at), script.size());
    std::string_view line = script.substr(at, end - at);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!line.empty() && !is_comment(line)) out.append(line).append("\n");
    at = end + 1;
  }
  return out;
}

}  // namespace

void join_search_script(std::map<std::string, std::string>& assets) {
  std::string whole;
  for (const std::string part : kParts) {
    const auto found = assets.find("assets/search-" + part + ".js");
    if (found == assets.end()) continue;
    whole += shortened(found->second);
    if (part == kParts.front()) whole += search::tables_script();  // which call what the analyser defines
    assets.erase(found);
  }
  assets["assets/search.js"] = whole;
  for (const char* path : {"assets/search-page.js", "assets/search-box.js"})
    assets[path] = shortened(assets[path]);
}

}  // namespace shirube::render

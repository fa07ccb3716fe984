#include "render/joined_scripts.h"

#include <gtest/gtest.h>

#include "render/render_pages.h"
#include "support/files.h"
#include "support/memory_tree.h"

namespace shirube::render {
namespace {

constexpr const char* kEngine = "assets/search-engine.js";

std::map<std::string, std::string> scripts(std::map<std::string, std::string> site) {
  std::map<std::string, std::string> found;
  for (const OutputFile& file : collect_assets(test::MemoryTree(std::move(site))))
    if (file.path.starts_with("assets/search") && file.path.ends_with(".js")) found[file.path] = file.bytes;
  return found;
}

std::string joined_script(std::map<std::string, std::string> site) {
  return scripts(std::move(site))["assets/search.js"];
}

TEST(SearchScript, NoPartIsPublishedByItself) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : scripts({})) paths.push_back(path);
  const std::vector<std::string> whole = {"assets/search-box.js", "assets/search-page.js",
                                          "assets/search.js"};
  EXPECT_EQ(paths, whole);
  for (const char* part : {"elements", "results", "facets", "popstate"})
    EXPECT_NE(scripts({})["assets/search-page.js"].find(part), std::string::npos) << part;
}

TEST(SearchScript, HasEveryPartAndWhatItSaysInJapanese) {
  const std::string script = joined_script({});
  for (const char* part : {"analyse", "tables", "index", "query", "extract", "engine"})
    EXPECT_NE(script.find(part), std::string::npos) << part;
  EXPECT_NE(script.find("について"), std::string::npos);
}

TEST(SearchScript, ASitesOwnPartStandsAsItIs) {
  const std::string own = "// 自分の  並べ方\nshirubeSearch.engine = () => null;  // 終わり";
  const std::string script = joined_script({{kEngine, own}});
  EXPECT_NE(script.find(own + '\n'), std::string::npos);
  EXPECT_NE(script.find("\nshirubeSearch.tables("), std::string::npos);
}

TEST(SearchScript, TheSourceOfAPartIsTheDefault) {
  const std::string source = test::read_file(SHIRUBE_ROOT "/assets/search-engine.js");
  EXPECT_EQ(joined_script({{kEngine, source}}), joined_script({}));
  EXPECT_NE(joined_script({{kEngine, source + "\n"}}), joined_script({}));
}

}  // namespace
}  // namespace shirube::render

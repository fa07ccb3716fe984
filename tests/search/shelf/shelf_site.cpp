// Writes the index of a small handbook with three editions: shelf_site OUT.
// Beside it must stand the scripts of the search, which every built handbook has.
#include <filesystem>
#include <fstream>

#include "search/shelf/three_editions.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const shirube::test::ThreeEditions site;
  for (const shirube::OutputFile& file : shirube::search::build_search(site.now().sources(), site.shelf())) {
    const std::filesystem::path path = std::filesystem::path(arguments[1]) / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << file.bytes;
    if (!out.flush()) return 1;
  }
}

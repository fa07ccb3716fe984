#include "write/manifest.h"

#include <fstream>
#include <system_error>

#include "write/replace_file.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr const char* kManifest = ".shirube-manifest";

}  // namespace

bool has_manifest(const fs::path& out) {
  std::error_code error;
  return fs::exists(out / kManifest, error);
}

Names read_manifest(const fs::path& out) {
  Names names;
  std::ifstream file(out / kManifest);
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r'))
      line.pop_back();  // a copy by way of another system may have changed the line ends
    if (!line.empty()) names.insert(line);
  }
  return names;
}

void write_manifest(const fs::path& out, const Names& names) {
  std::string text;
  for (const std::string& name : names) text += name + '\n';
  replace_file(out / kManifest, text);
}

void remove_manifest(const fs::path& out) {
  std::error_code error;
  fs::remove(out / kManifest, error);
}

}  // namespace shirube::write

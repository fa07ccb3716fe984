#include "init/init_site.h"

#include <fstream>
#include <system_error>

#include "base/failure.h"
#include "base/phrases.h"
#include "render/embedded_files.h"

namespace shirube::init {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kStarter = "generator/init/starter/";

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) throw Failure(Rule::CannotWrite, {path.string(), reason_of(error)});
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});
}

}  // namespace

std::vector<std::string> init_site(const fs::path& target) {
  std::error_code error;
  if (fs::exists(target, error) && (!fs::is_directory(target, error) || !fs::is_empty(target, error))) {
    throw Failure(Rule::InitTargetNotEmpty, {target.string()});
  }
  std::vector<std::string> written;
  for (const render::EmbeddedFile& file : render::embedded_files()) {
    if (!file.path.starts_with(kStarter)) continue;
    written.emplace_back(file.path.substr(kStarter.size()));
    write_file(target / written.back(), file.bytes);
  }
  return written;
}

}  // namespace shirube::init

#include "write/replace_file.h"

#include <fstream>
#include <system_error>

#include "base/failure.h"
#include "base/phrases.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr const char* kTemporary = ".shirube-new";

}  // namespace

void replace_file(const fs::path& path, const std::string& bytes) {
  const fs::path temporary = path.string() + kTemporary;
  std::error_code error;
  {
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      fs::remove(temporary, error);
      throw Failure(Rule::CannotWrite, {path.string(), "@write-failed"});
    }
  }
  fs::rename(temporary, path, error);
  if (!error) return;
  const std::string why = reason_of(error);
  fs::remove(temporary, error);
  throw Failure(Rule::CannotWrite, {path.string(), why});
}

}  // namespace shirube::write

#include "write/stage.h"

#include <fmt/format.h>

#include <fstream>
#include <random>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/failure.h"
#include "base/phrases.h"

namespace shirube::write {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kHexadecimal = "0123456789abcdef";
constexpr std::size_t kRunDigits = 8;

/// As `path_of` makes them.
bool is_name_of_ours(const std::string& name) {
  return name.find_first_not_of(kHexadecimal) == kRunDigits && name[kRunDigits] == '-' &&
         name.find_first_not_of(kHexadecimal, kRunDigits + 1) == std::string::npos;
}

}  // namespace

Stage::Stage(const fs::path& out) : folder_(out / kFolder), run_(std::random_device()()) {}

Stage::~Stage() {
  if (open_) clear();
}

fs::path Stage::path_of(std::size_t number) const {
  return folder_ / fmt::format("{:0{}x}-{:x}", run_, kRunDigits, number);
}

void Stage::open() {
  clear();
  std::error_code error;
  fs::create_directory(folder_, error);
  if (error) throw Failure(Rule::CannotWrite, {folder_.string(), reason_of(error)});
  open_ = true;
}

std::size_t Stage::put(const std::string& bytes, const fs::path& target) {
  const std::size_t number = ++count_;
  std::ofstream file(path_of(number), std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw Failure(Rule::CannotWrite, {target.string(), "@write-failed"});
  return number;
}

void Stage::move(std::size_t number, const fs::path& target) {
  std::error_code error;
  fs::rename(path_of(number), target, error);
  if (error) throw Failure(Rule::CannotWrite, {target.string(), reason_of(error)});
}

void Stage::clear() {
  open_ = false;
  std::error_code error;
  if (!fs::is_directory(fs::symlink_status(folder_, error))) return;
  std::vector<fs::path> ours;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
    const bool named = is_name_of_ours(entry.path().filename().string());
    if (named && fs::is_regular_file(entry.symlink_status(error))) ours.push_back(entry.path());
  }
  for (const fs::path& path : ours) fs::remove(path, error);
  fs::remove(folder_, error);
}

}  // namespace shirube::write

#include "source/stamps.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

namespace shirube::source {
namespace {

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  return std::int64_t{time.tv_sec} * kSecond + time.tv_nsec;
}

std::optional<Stamp> stamp_of(int folder, const std::string& path) {
  struct stat seen = {};
  if (fstatat(folder, path.c_str(), &seen, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(seen.st_mode))
    return std::nullopt;
  return Stamp{seen.st_size, nanoseconds(seen.st_mtim), nanoseconds(seen.st_ctim), seen.st_ino};
}

}  // namespace

std::vector<std::optional<Stamp>> stamps_of(const std::filesystem::path& root,
                                            const std::vector<std::string>& paths) {
  std::vector<std::optional<Stamp>> stamps(paths.size());
  const int folder = open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return stamps;
  tbb::parallel_for(std::size_t{0}, paths.size(),
                    [&](std::size_t i) { stamps[i] = stamp_of(folder, paths[i]); });
  close(folder);
  return stamps;
}

}  // namespace shirube::source

#include "base/inside.h"

#include <algorithm>

namespace shirube {

bool is_inside(const std::filesystem::path& path, const std::filesystem::path& root) {
  const auto [at, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return at == root.end();
}

}  // namespace shirube

#include "base/slug.h"

#include <algorithm>

namespace shirube {

bool is_slug(std::string_view name) {
  constexpr std::size_t kLimit = 64;
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= kLimit && name.front() != '-' &&
         std::all_of(name.begin(), name.end(), allowed);
}

}  // namespace shirube

#include "base/fingerprint.h"

#include <xxhash.h>

namespace shirube {

std::uint64_t fingerprint(std::string_view bytes) {
  return XXH64(bytes.data(), bytes.size(), 0);
}

}  // namespace shirube

// The libFuzzer target (preset `fuzz`): any bytes as one document.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/one_document.h"

// libFuzzer looks for this very name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string found = shirube::test::run_one_document({reinterpret_cast<const char*>(data), size});
  if (found.empty()) return 0;
  std::fprintf(stderr, "what must not be: %s\n", found.c_str());
  std::abort();
}

#include "search/pack.h"

#include <libdeflate.h>

#include <cstdint>
#include <memory>

#include "base/check.h"

namespace shirube::search {
namespace {

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

std::string deflated(std::string_view bytes) {
  // Level 9 saves a hundredth of the bytes for a third more time of the whole stage.
  constexpr int kLevel = 6;
  // One for each thread, as it takes a megabyte.
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kLevel));
  CHECK(compressor != nullptr, "there is memory for a compressor");
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(
      libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  CHECK(!out.empty(), "the bound holds all that is written");
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t kGroup = 3;
  constexpr unsigned kBits = 6;
  std::string out;
  out.reserve((bytes.size() + kGroup - 1) / kGroup * (kGroup + 1));
  for (std::size_t at = 0; at < bytes.size(); at += kGroup) {
    const std::string_view group = bytes.substr(at, kGroup);
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < kGroup; ++i) {
      value = value << 8U | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
    }
    for (std::size_t i = 0; i <= kGroup; ++i) {
      const unsigned shift = kBits * static_cast<unsigned>(kGroup - i);
      out += i <= group.size() ? kSigns[value >> shift & 63U] : '=';
    }
  }
  return out;
}

}  // namespace

std::string pack(std::string_view bytes) {
  return base64(deflated(bytes));
}

}  // namespace shirube::search

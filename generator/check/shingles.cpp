#include "check/shingles.h"

#include <algorithm>
#include <limits>

#include "base/fingerprint.h"

namespace shirube::check {
namespace {

constexpr std::uint64_t kEmpty = std::numeric_limits<std::uint64_t>::max();

/// Where each character of well-formed UTF-8 begins, and the end of the text.
std::vector<std::size_t> starts_of(std::string_view text) {
  constexpr unsigned kTopBits = 0xC0;
  constexpr unsigned kGoesOn = 0x80;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & kTopBits) != kGoesOn) starts.push_back(i);
  }
  starts.push_back(text.size());
  return starts;
}

std::size_t shared_by(const Shingles& a, const Shingles& b) {
  std::size_t shared = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right) ++shared;
    const bool move_left = *left <= *right;
    if (*right <= *left) ++right;
    if (move_left) ++left;
  }
  return shared;
}

/// What a part without shingles takes must differ from what it would be in the part it comes from, or two
/// documents would agree twice for one shingle.
std::uint64_t borrowed(std::uint64_t value, std::size_t steps) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio
  return value + kOdd * steps;
}

/// Of each run of `kShingle` characters, as they stand.
std::vector<std::uint64_t> fingerprints_of(std::string_view text) {
  const std::vector<std::size_t> starts = starts_of(text);
  std::vector<std::uint64_t> fingerprints;
  fingerprints.reserve(starts.size());
  for (std::size_t i = 0; i + kShingle < starts.size(); ++i) {
    fingerprints.push_back(fingerprint(text.substr(starts[i], starts[i + kShingle] - starts[i])));
  }
  return fingerprints;
}

}  // namespace

Shingles shingles_of(std::string_view text) {
  Shingles shingles = fingerprints_of(text);
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double resemblance(const Shingles& a, const Shingles& b) {
  const std::size_t shared = shared_by(a, b);
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

Sketch sketch_of(std::string_view text) {
  Sketch sketch;
  sketch.fill(kEmpty);
  const std::vector<std::uint64_t> fingerprints = fingerprints_of(text);
  for (const std::uint64_t one : fingerprints) {
    std::uint64_t& least = sketch[one % kBins];
    least = std::min(least, one);
  }
  if (fingerprints.empty()) return sketch;
  const Sketch filled = sketch;
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    std::size_t steps = 0;
    while (filled[(bin + steps) % kBins] == kEmpty) ++steps;
    sketch[bin] = borrowed(filled[(bin + steps) % kBins], steps);
  }
  return sketch;
}

double estimate(const Sketch& a, const Sketch& b) {
  std::size_t same = 0;
  for (std::size_t bin = 0; bin < kBins; ++bin) same += a[bin] == b[bin] ? 1 : 0;
  return static_cast<double>(same) / kBins;
}

}  // namespace shirube::check

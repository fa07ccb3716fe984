#include "source/likeness.h"

#include <algorithm>

#include "base/fingerprint.h"

namespace shirube::source {
namespace {

constexpr std::string_view kFullStop = "。";

std::string_view first_piece(std::string_view text) {
  const std::size_t line = text.find('\n'), stop = text.find(kFullStop);
  const std::size_t line_end = line == std::string_view::npos ? text.size() : line + 1;
  const std::size_t stop_end = stop == std::string_view::npos ? text.size() : stop + kFullStop.size();
  return text.substr(0, std::min(line_end, stop_end));
}

int share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<int>(part * 1000 / whole);
}

}  // namespace

Pieces::Pieces(std::string_view text) {
  while (!text.empty()) {
    const std::string_view piece = first_piece(text);
    text.remove_prefix(piece.size());
    if (piece == "\n") continue;  // empty lines are alike in every text
    bytes_of_.emplace_back(fingerprint(piece), piece.size());
    size_ += piece.size();
  }
  std::sort(bytes_of_.begin(), bytes_of_.end());
}

std::size_t Pieces::common(const Pieces& other) const {
  std::size_t bytes = 0;
  for (auto a = bytes_of_.begin(), b = other.bytes_of_.begin();
       a != bytes_of_.end() && b != other.bytes_of_.end();) {
    if (*a == *b) {
      bytes += a->second;
      ++a;
      ++b;
    } else {
      ++(*a < *b ? a : b);
    }
  }
  return bytes;
}

int likeness(const Pieces& a, const Pieces& b) {
  return share(a.common(b), std::max(a.size(), b.size()));
}

int containment(const Pieces& part, const Pieces& whole) {
  return share(part.common(whole), part.size());
}

}  // namespace shirube::source

#include "privacy/my_number.h"

#include <cstddef>
#include <vector>

namespace shirube::privacy {
namespace {

constexpr std::size_t kDigits = 12;

/// Q of the n-th digit from the right, the check digit left out.
int weight(std::size_t n) {
  constexpr std::size_t kTurn = 6;
  return static_cast<int>(n <= kTurn ? n + 1 : n + 1 - kTurn);
}

}  // namespace

bool has_my_number_digit(std::string_view text) {
  constexpr int kModulus = 11;
  std::vector<int> digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits.push_back(c - '0');
  }
  if (digits.size() != kDigits) return false;
  int sum = 0;
  for (std::size_t n = 1; n < kDigits; ++n) sum += digits[kDigits - 1 - n] * weight(n);
  const int rest = sum % kModulus;
  return digits.back() == (rest <= 1 ? 0 : kModulus - rest);
}

}  // namespace shirube::privacy

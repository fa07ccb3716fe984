#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <system_error>

#include "base/check.h"
#include "values/quantity.h"

namespace shirube::values {
namespace {

/// Three decimals at most, the last of them not 0. `std::to_chars` knows no locale.
std::string fixed(double value) {
  // The largest double has 309 digits before the point.
  std::array<char, 320> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 3);
  CHECK(error == std::errc(), "a double is longer than it can be");
  std::string text(buffer.data(), end);
  if (text.find('.') == std::string::npos) return text;  // inf, nan
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace

std::string format_number(double value) {
  constexpr std::size_t kGroup = 3;
  std::string text = fixed(value);
  const std::size_t first_digit = text.front() == '-' ? 1 : 0;
  const std::size_t point = text.find('.');
  std::size_t at = point == std::string::npos ? text.size() : point;
  for (; at > first_digit + kGroup; at -= kGroup) text.insert(at - kGroup, 1, ',');
  return text;
}

}  // namespace shirube::values

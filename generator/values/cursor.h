// A place in a text that is read from left to right. Private to values/.
// Takes a view; gives parts of it. Must not own the text.
#pragma once

#include <algorithm>
#include <string_view>

namespace shirube::values {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  /// Moves over `word` when it stands here.
  bool accept(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  /// Moves over the ASCII digits that stand here; empty when there are none.
  std::string_view accept_digits() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
    const std::string_view digits = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(digits.size());
    return digits;
  }

 private:
  std::string_view rest_;
};

}  // namespace shirube::values

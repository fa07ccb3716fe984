// Letters that are typed or copied instead of others that look the same.
// Takes nothing; gives pairs. Must not hold what may well be meant: the patterns say where a letter is wrong.
#pragma once

#include <span>
#include <string_view>

namespace shirube::check {

struct LookAlike {
  std::string_view written, meant;  ///< one letter each
};

/// Each written letter once. After the confusables of UTS #39, as far as Japanese texts meet them.
std::span<const LookAlike> look_alikes();

}  // namespace shirube::check

// What a text has that a pattern may need, seen in one pass over its bytes.
// Takes UTF-8; gives what spares most texts from being folded and searched. Must not miss what folding would
// make of unusual characters: a text with such is said to be unusual.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace shirube::privacy {

struct TextSigns {
  std::size_t digits = 0;  ///< 0 to 9
  /// `text::PatternText` may find letters or digits that are not written as such (０, ㈱, zero width spaces).
  bool unusual = false;
};

TextSigns signs_of(std::string_view text);

/// The text with spaces instead of what follows http:// or https://, as long as before: figures in the
/// address of a page are nobody's.
std::string hide_urls(std::string_view text);

}  // namespace shirube::privacy

#include "search/letters.h"

#include "text/utf8.h"

namespace shirube::search {

std::u32string code_points_of(const Letters& letters) {
  std::u32string out;
  out.reserve(letters.size());
  for (const Letter& letter : letters) out += letter.letter;
  return out;
}

std::string utf8_of(const Letters& letters) {
  return utf8_of(code_points_of(letters));
}

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) text::append_utf8(out, letter);
  return out;
}

std::u32string code_points_of(std::string_view utf8) {
  return text::code_points_of(utf8);
}

}  // namespace shirube::search

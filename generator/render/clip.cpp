#include "render/clip.h"

#include "text/utf8.h"

namespace shirube::render {

std::string clipped(std::string_view text, std::size_t limit) {
  const std::string_view first = text::first_code_points(text, limit);
  return std::string(first) + (first.size() < text.size() ? "…" : "");
}

}  // namespace shirube::render

#include "render/html.h"

#include "text/escape.h"

namespace shirube::render {

void append_escaped(std::string& out, std::string_view text) {
  text::append_escaped(out, text);
}

std::string escaped(std::string_view text) {
  return text::escaped(text);
}

}  // namespace shirube::render

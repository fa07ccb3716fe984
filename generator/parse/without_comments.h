// The text of a document without what its author wrote for editors only.
// Takes the bytes of a document; gives them without the comments of its front matter (# …) and of its body
// (<!-- … -->, but not in code). Must not change anything else, and must rather take too much: comments are
// not published.
#pragma once

#include <string>
#include <string_view>

namespace shirube::parse {

std::string without_comments(std::string_view bytes);

}  // namespace shirube::parse

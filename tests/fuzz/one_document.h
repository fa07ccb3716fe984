// One hostile document through the whole pipeline.
// Takes any bytes; builds a handbook that holds them as a document and checks that nothing of them became
// markup.
#pragma once

#include <string>
#include <string_view>

namespace shirube::test {

/// Runs every stage but writing, also when there are errors: later stages must survive whatever earlier ones
/// let through. Gives what is wrong with a page, or an empty text.
std::string run_one_document(std::string_view bytes);

}  // namespace shirube::test

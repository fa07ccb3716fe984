// What would mend a problem, as changes of the bytes of files.
// Takes nothing; gives the type that a `Diagnostic` carries. Must not be made up: a fix says exactly what to
// write.
#pragma once

#include <string>
#include <vector>

#include "base/span.h"

namespace shirube {

/// The bytes of `span` become `text`.
struct Edit {
  SourceSpan span;
  std::string text;
  auto operator<=>(const Edit&) const = default;
};

/// Safe: changes how something is written, never what it says. Only such fixes are made without asking.
enum class Safety { Safe, AskFirst };

struct Fix {
  std::vector<Edit> edits;  ///< none overlapping another
  Safety safety = Safety::AskFirst;
};

}  // namespace shirube

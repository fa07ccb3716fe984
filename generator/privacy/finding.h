// What was found of private persons, before anybody's answer is asked.
// Takes nothing; gives the type that the finders fill. Must not be printed: `answers.h` turns it into a
// diagnostic.
#pragma once

#include <string>
#include <vector>

#include "base/rules.h"
#include "base/span.h"

namespace shirube::privacy {

struct Finding {
  Rule rule;
  SourceSpan span;
  std::vector<std::string> args;
  std::string piece;  ///< the words an answer may name to be about this one
};

}  // namespace shirube::privacy

// The one exception of the program: the environment does not allow going on.
// Takes a rule of severity Fatal and the words for its message; gives a thrown `Failure`, caught once in
// `main`. Must not be thrown for anything that is wrong inside a document: that is a `Diagnostic`.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/rules.h"

namespace shirube {

struct Failure {
  Rule rule;
  std::vector<std::string> args;
  std::string suggestion;  ///< the nearest known name, or empty

  Failure(Rule failed_rule, std::vector<std::string> words, std::string nearest = {})
      : rule(failed_rule), args(std::move(words)), suggestion(std::move(nearest)) {}
};

}  // namespace shirube

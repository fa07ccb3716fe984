// A value of the front matter as readers see it, and what tells it from another.
// Takes a value of a state; gives words. Must not hold HTML.
#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"

namespace shirube::changes {

/// One word of a value: equal keys mean the same, however it is written or declared.
struct ValueWord {
  std::string key;
  std::string shown;
};

/// Terms, places, documents, periods and words one by one, all else as one word; none for records. The key of
/// a document is its address in this state.
std::vector<ValueWord> words_of(const model::Handbook& book, const parse::FieldValue& value);

}  // namespace shirube::changes

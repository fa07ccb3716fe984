#include "relate/vocabulary.h"
namespace shirube::relate {
Vocabulary count_words(const model::Handbook&) {
  return {};
}
}  // namespace shirube::relate

#include "morphology/readings.h"
namespace shirube::morphology {
bool has_dictionary() {
  return false;
}
std::string reading_of(std::string_view) {
  return {};
}
std::vector<std::string> compound_nouns(std::string_view) {
  return {};
}
}  // namespace shirube::morphology

// What a document says, as a tree that can be compared.
// Takes nothing; gives the plain struct that documents are turned into before they are compared. Must not
// hold anything that comparing finds out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "changes/changes.h"

namespace shirube::changes {

struct Cell {
  std::string key;  ///< of its column; cells with the same key are compared
  std::string label;
  std::string text;
};

struct Part {
  Shape shape = Shape::Paragraph;
  std::string family;  ///< only parts of one shape and family can be the same
  std::string name;    ///< those of one name are; empty when only the words can tell
  std::string label;   ///< what readers call it, or empty
  std::string text;    ///< its own, without what is below
  std::vector<Cell> cells;
  std::vector<Part> below;
  std::uint64_t print = 0;  ///< of all of it, once `seal` was called
};

/// Sets `print` here and below. Names and labels are no part of it.
void seal(Part& part);

/// All words of a part and of what is below.
std::string words_in(const Part& part);

}  // namespace shirube::changes

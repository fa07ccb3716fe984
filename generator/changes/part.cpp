#include "changes/part.h"

#include "base/fingerprint.h"

namespace shirube::changes {
namespace {

/// Stands in no text, so that two texts cannot be taken for one.
constexpr char kBorder = '\x1f';

}  // namespace

void seal(Part& part) {
  std::string all =
      std::to_string(static_cast<int>(part.shape)) + kBorder + part.family + kBorder + part.text;
  for (const Cell& cell : part.cells) all += kBorder + cell.key + kBorder + cell.text;
  for (Part& below : part.below) {
    seal(below);
    all += kBorder + std::to_string(below.print);
  }
  part.print = fingerprint(all);
}

std::string words_in(const Part& part) {
  std::string words = part.text;
  // Elsewhere cells only say where something stands, or of which kind it is.
  if (part.shape == Shape::Row) {
    for (const Cell& cell : part.cells) words += "\n" + cell.text;
  }
  for (const Part& below : part.below) words += "\n" + words_in(below);
  return words;
}

}  // namespace shirube::changes

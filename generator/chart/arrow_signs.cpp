#include "chart/arrow_signs.h"

#include <algorithm>
#include <array>

namespace shirube::chart {
namespace {

constexpr std::string_view kSubset = "⊂";

/// Longer signs before those they contain.
constexpr std::array<ArrowSign, 10> kSigns = {{{"<-.->", Stroke::Weak, Heads::Both},
                                               {"<-->", Stroke::Sure, Heads::Both},
                                               {"-->", Stroke::Sure, Heads::End},
                                               {"-.->", Stroke::Weak, Heads::End},
                                               {"<->", Stroke::Sure, Heads::Both},
                                               {"->", Stroke::Sure, Heads::End},
                                               {"⇠⇢", Stroke::Weak, Heads::Both},
                                               {"→", Stroke::Sure, Heads::End},
                                               {"⇢", Stroke::Weak, Heads::End},
                                               {"↔", Stroke::Sure, Heads::Both}}};

}  // namespace

FoundSign find_sign(std::string_view shape, std::size_t from) {
  for (std::size_t at = from; at < shape.size(); ++at) {
    for (const ArrowSign& sign : kSigns) {
      if (shape.substr(at).starts_with(sign.sign)) return {&sign, at, at + sign.sign.size()};
    }
  }
  return {};
}

FoundSign find_part_sign(std::string_view shape, std::size_t from) {
  const std::size_t at = std::min(shape.find(kSubset, from), shape.find('<', from));
  if (at == std::string_view::npos) return {};
  return {nullptr, at, at + (shape[at] == '<' ? 1 : kSubset.size())};
}

}  // namespace shirube::chart

#include "parse/page_anchors.h"

#include <algorithm>
#include <array>

namespace shirube::parse {
namespace {

constexpr std::array<std::string_view, 10> kIds = {"main",        "site-search", "provenance", "footnotes",
                                                   "facts-title", "related",     "peers",      "same-place",
                                                   "backlinks",   "terms"};
/// Footnotes and the places that name them; labels of keywords; citations; terms of the glossary.
constexpr std::array<std::string_view, 5> kHeads = {"fn-", "fnref-", "words-", "cite-", "term-"};

}  // namespace

bool is_of_page(std::string_view anchor) {
  return std::find(kIds.begin(), kIds.end(), anchor) != kIds.end() ||
         std::any_of(kHeads.begin(), kHeads.end(),
                     [&](std::string_view head) { return anchor.starts_with(head); });
}

}  // namespace shirube::parse

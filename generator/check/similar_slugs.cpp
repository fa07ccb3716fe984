#include "check/similar_slugs.h"

#include <map>
#include <utility>

namespace shirube::check {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_hyphen(char c) {
  return c == '-' || c == '_';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The letters and digits that count.
std::string core_of(std::string_view slug) {
  std::string core;
  for (std::size_t at = 0; at < slug.size(); ++at) {
    const bool between_digits =
        at > 0 && at + 1 < slug.size() && is_digit(slug[at - 1]) && is_digit(slug[at + 1]);
    if (is_hyphen(slug[at]) && !between_digits) continue;
    if (!core.empty() && is_letter(slug[at]) && core.back() == lower(slug[at])) continue;
    core += lower(slug[at]);
  }
  return core;
}

}  // namespace

std::string look_of(std::string_view slug) {
  const std::string core = core_of(slug);
  std::string look;
  for (std::size_t at = 0; at < core.size(); ++at) {
    const std::string_view pair = std::string_view(core).substr(at, 2);
    if (pair == "rn") {
      look += 'm';
      ++at;
    } else if (core[at] == '0') {
      look += 'o';
    } else {
      look += core[at] == '1' || core[at] == 'l' ? 'i' : core[at];
    }
  }
  return look;
}

void find_similar_slugs(const model::Handbook& book, Diagnostics& diagnostics) {
  std::map<std::pair<std::string_view, std::string>, std::string_view> first;
  for (const parse::Document& document : book.documents) {
    const auto [known, is_new] =
        first.emplace(std::pair(document.folder, look_of(document.slug)), document.slug);
    if (is_new || known->second == document.slug) continue;  // equal ones are told by `DuplicateSlug`
    diagnostics.add(Rule::SimilarSlug, document.start, {document.slug, std::string(known->second)});
  }
}

}  // namespace shirube::check

#include "parse/another_name.h"

#include <string_view>

namespace shirube::parse {
namespace {

/// What means something to YAML, somewhere in a value or at its ends.
bool needs_quotes(std::string_view name) {
  constexpr std::string_view kSigns = ":#,[]{}\"'&*!|>%@`?\\";
  return name.find_first_of(kSigns) != std::string_view::npos || name.starts_with('-') ||
         name.starts_with(' ') || name.ends_with(' ');
}

}  // namespace

std::optional<Fix> another_name(const Word& word, const std::string& name) {
  const bool as_it_is = word.span.length == word.text.size();
  if (name.empty() || !as_it_is || needs_quotes(name)) return std::nullopt;
  return Fix{{{word.span, name}}, Safety::AskFirst};
}

}  // namespace shirube::parse

// The page of rules: what the check of documents looks for, in words for authors.
// Takes the table of rules and how bad this handbook calls each; gives contribute/rules.html. Must not know a
// rule by its words, and must not tell of rules that no text of an author can break.
#pragma once

#include <string_view>

#include "base/output_file.h"
#include "base/rules.h"

namespace shirube::render {

struct RenderContext;

/// Each rule has its section there: `contribute/rules.html#broken-link`.
inline constexpr const char* kRulesPage = "contribute/rules.html";

/// Rules of one kind stand together: from `first` up to the first of the next family.
struct RuleFamily {
  Rule first;
  std::string_view anchor, label, lead;
};

/// Whether authors meet the rule: those of the environment speak to whoever runs the program.
constexpr bool is_for_authors(Rule rule) {
  return rule < Rule::NoSite;
}

OutputFile render_rules(const RenderContext& context);

}  // namespace shirube::render

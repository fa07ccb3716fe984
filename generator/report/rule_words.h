// The words of rules, filled in.
// Takes a rule and the arguments of a finding; gives what people read. Must not put sentences together: they
// stand in the table of rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/phrases.h"
#include "base/rules.h"

namespace shirube::report {

const RuleText& text_of(Rule rule, Language language);

/// The arguments in the blanks of `pattern`. What comes from a document cannot look like a line of its own.
std::string filled(std::string_view pattern, const std::vector<std::string>& args, Language language);

std::string message_of(Rule rule, const std::vector<std::string>& args, Language language);

/// Of a `Diagnostic` or a `Failure`: the nearest known name first. May be empty.
template <typename Problem>
std::string hint_of(const Problem& problem, Language language);

/// `error`, `warning` or `info`.
const char* severity_name(Severity severity);

/// What a log of GitHub Actions would take for an order (`::add-mask::`, `##[group]`), made a mere text:
/// whoever sends a pull request chooses what stands on a line that is shown.
std::string without_orders(std::string shown);

}  // namespace shirube::report

// The rules about how texts are written, facts that do not agree, and what could tell who somebody is.
// Takes nothing; gives the second part of the table of rules. Must not be asked but by `rule_info`.
#pragma once

#include <span>

#include "base/rules.h"

namespace shirube {

/// From `Rule::LongSentence` up to the rules of the environment, in the order of the enumeration.
std::span<const RuleInfo> advice_rules();

}  // namespace shirube

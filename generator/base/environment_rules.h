// The rules about the machine and the repository, not about content.
// Takes nothing; gives the last part of the table of rules. Must not be asked but by `rule_info`.
#pragma once

#include <span>

#include "base/rules.h"

namespace shirube {

/// From `Rule::NoSite` on, in the order of the enumeration.
std::span<const RuleInfo> environment_rules();

}  // namespace shirube

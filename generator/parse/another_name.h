// A fix that writes another name.
// Takes a word of the front matter and the name that may be meant; gives the fix. Must not give one that YAML
// would read as something else.
#pragma once

#include <optional>
#include <string>

#include "base/fix.h"
#include "parse/document.h"

namespace shirube::parse {

/// To be asked about: the name is near, and no more is known. Nothing when the word was written in quotes, or
/// the name is empty or would need them.
std::optional<Fix> another_name(const Word& word, const std::string& name);

}  // namespace shirube::parse

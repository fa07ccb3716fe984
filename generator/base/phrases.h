// Words that messages take as arguments and that differ by language.
// Takes an argument of a diagnostic; gives it in the language of the reader when it is a phrase key
// (`@text-list`). Must not be used for anything an author wrote.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

namespace shirube {

enum class Language { Japanese, English };

/// Why the system refused, as a phrase key where people know a plain word for it.
std::string reason_of(const std::error_code& error);

std::string translated(std::string_view argument, Language language);

}  // namespace shirube

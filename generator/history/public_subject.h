// Subjects of commits for everyone.
// Takes a subject; gives it without what names people. Must rather leave out too much than too little.
#pragma once

#include <string>
#include <string_view>

namespace shirube::history {

/// Without mail addresses and @accounts (… stands for each), without what git and forges say of merges, where
/// branches bear accounts ("Merge pull request #1 from account/branch" becomes "Merge #1"), and without
/// trailers ("Signed-off-by: …").
std::string public_subject(std::string_view subject);

}  // namespace shirube::history

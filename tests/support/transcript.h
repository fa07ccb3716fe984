// Transcripts of the command line: what was typed, what was printed, the exit code.
// Takes a text of `$ command` lines; gives the same text as the program really answers it.
#pragma once

#include <filesystem>
#include <string>

namespace shirube::test {

/// Runs every `$ command` line of `transcript` in `folder` (stdout and stderr together) and writes the
/// transcript anew. A command that does not end with 0 is followed by a line `? code`. Lines that begin with
/// `#` are kept.
std::string replay(const std::string& transcript, const std::filesystem::path& folder);

}  // namespace shirube::test

// A commit object, read leniently.
// Takes the bytes of a commit as git keeps them (gitformat: header lines, an empty line, the message); gives
// its parts. libgit2's own reader refuses a commit whose author line is odd, and with it all history before.
// Must not judge what the author wrote.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "source/object_id.h"

namespace shirube::source {

/// No number of seconds is meant: the line could not be read.
inline constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();

/// Views into the bytes.
struct RawCommit {
  ObjectId tree;
  std::vector<ObjectId> parents;
  std::string_view name, mail;  ///< of the author; empty when the line is odd
  std::int64_t time = kNoTime;  ///< of the author, in seconds since 1970 (UTC)
  int offset = 0;               ///< minutes east of UTC
  std::string_view message;
};

/// Throws `Failure` (GitProblem) about `id` when there is no tree in it.
RawCommit read_raw_commit(std::string_view bytes, const ObjectId& id);

}  // namespace shirube::source

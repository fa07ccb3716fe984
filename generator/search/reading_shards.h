// From what is typed in kana to words.
// Takes readings; gives the bytes of each shard, unpacked. Must not choose readings: the lexicon does.
#pragma once

#include <string>
#include <vector>

#include "search/lexicon.h"

namespace shirube::search {

/// JSON: {reading: [words]}, the best first. The shard follows from the first two letters of the reading, as
/// that of a term does; a shard has about `shard_bytes`. None when there are no readings, else a power of two
/// of them.
std::vector<std::string> encode_readings(const std::vector<ShownWord>& readings, std::size_t shard_bytes);

}  // namespace shirube::search

// Lists of postings, filled into files of an even size.
// Takes postings; gives the bytes of lists, and where each stands. Must not know terms: who holds the place
// of a list knows whose it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "search/postings.h"

namespace shirube::search {

/// In `Postings::units` and `impacts`, ascending.
using PostingIndices = std::vector<std::size_t>;

/// The gaps between the units as varints, then the impacts, two in a byte, the first in its low half.
std::string list_bytes(const Postings& postings, const PostingIndices& list);

struct ListPlace {
  std::size_t shard = 0;
  std::size_t at = 0;  ///< before it stand so many lists
};

/// Lists one after another: a file is closed when the next list would make it too long.
class ListShards {
 public:
  explicit ListShards(std::size_t shard_bytes) : shard_bytes_(shard_bytes) {}

  ListPlace add(std::string list);

  /// The bytes of each shard: how many lists, how many bytes each has, and the lists.
  std::vector<std::string> finish() const;

 private:
  std::size_t shard_bytes_;
  std::size_t bytes_ = 0;  ///< of the last shard
  std::vector<std::vector<std::string>> shards_;
};

}  // namespace shirube::search

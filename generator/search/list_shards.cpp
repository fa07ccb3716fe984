#include "search/list_shards.h"

#include <utility>

#include "search/bytes.h"

namespace shirube::search {

std::string list_bytes(const Postings& postings, const PostingIndices& list) {
  std::string out;
  std::uint32_t before = 0;
  for (const std::size_t i : list) {
    add_varint(out, postings.units[i] - before);
    before = postings.units[i];
  }
  for (std::size_t i = 0; i < list.size(); i += 2) {
    const unsigned low = postings.impacts[list[i]];
    const unsigned high = i + 1 < list.size() ? postings.impacts[list[i + 1]] : 0U;
    out += static_cast<char>(low | high << 4U);
  }
  return out;
}

ListPlace ListShards::add(std::string list) {
  if (shards_.empty() || bytes_ + list.size() > shard_bytes_) {
    shards_.emplace_back();
    bytes_ = 0;
  }
  bytes_ += list.size();
  shards_.back().push_back(std::move(list));
  return {shards_.size() - 1, shards_.back().size() - 1};
}

std::vector<std::string> ListShards::finish() const {
  std::vector<std::string> all;
  for (const std::vector<std::string>& lists : shards_) {
    std::string& out = all.emplace_back();
    add_varint(out, lists.size());
    for (const std::string& list : lists) add_varint(out, list.size());
    for (const std::string& list : lists) out += list;
  }
  return all;
}

}  // namespace shirube::search

#include "search/reading_shards.h"

#include <bit>

#include "search/families.h"
#include "text/json.h"

namespace shirube::search {
namespace {

using text::json_list;
using text::json_string;

/// So many words of one reading are enough to choose from.
constexpr std::size_t kMostWords = 8;

std::size_t count_shards(const std::vector<ShownWord>& readings, std::size_t shard_bytes) {
  constexpr std::size_t kSigns = 6;  // of JSON
  std::size_t bytes = 0;
  for (const ShownWord& one : readings) bytes += one.reading.size() + one.word.size() + kSigns;
  return std::bit_ceil(bytes / shard_bytes + 1);
}

}  // namespace

std::vector<std::string> encode_readings(const std::vector<ShownWord>& readings, std::size_t shard_bytes) {
  if (readings.empty()) return {};
  std::vector<std::vector<std::string>> members(count_shards(readings, shard_bytes));
  for (std::size_t i = 0; i < readings.size();) {
    const std::string& reading = readings[i].reading;
    std::vector<std::string> words;
    for (; i < readings.size() && readings[i].reading == reading; ++i) {
      if (words.size() < kMostWords) words.push_back(json_string(readings[i].word));
    }
    members[shard_hash(reading) & (members.size() - 1)].push_back(json_string(reading) + ":" +
                                                                  json_list(words));
  }
  std::vector<std::string> shards;
  for (const std::vector<std::string>& shard : members) {
    std::string json;
    for (const std::string& member : shard) json += (json.empty() ? "" : ",") + member;
    shards.push_back("{" + json + "}");
  }
  return shards;
}

}  // namespace shirube::search

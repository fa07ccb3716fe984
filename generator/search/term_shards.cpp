#include "search/term_shards.h"

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

#include "search/bytes.h"
#include "search/families.h"
#include "search/list_shards.h"
#include "search/term_rows.h"

namespace shirube::search {
namespace {

constexpr std::size_t kMostShards = 8192;
/// A long list has about three thousand bytes: two or three stand together, and the longest rests alone.
constexpr std::size_t kListShardBytes = 8192;
constexpr std::size_t kOverflowShardBytes = 24576;

/// Leaves those of the highest impact, the first of equals, and gives the rest.
PostingIndices split(const Postings& postings, PostingIndices& all) {
  std::array<std::size_t, kMostImpact + 1> counts{};
  for (const std::size_t i : all) ++counts.at(postings.impacts[i]);
  std::uint32_t least = kMostImpact;
  std::size_t room = kMostPostings;
  while (counts.at(least) <= room) room -= counts.at(least--);
  PostingIndices kept;
  PostingIndices rest;
  for (const std::size_t i : all) {
    const std::uint8_t impact = postings.impacts[i];
    const bool stays = impact > least || (impact == least && room > 0);
    if (stays && impact == least) --room;
    (stays ? kept : rest).push_back(i);
  }
  all = std::move(kept);
  return rest;
}

/// A row, with lists that have no place yet.
struct Made {
  Row row;
  std::string list;
  std::string rest;
};

/// A list that stands apart from its term says how long it is.
std::string far_list(const Postings& postings, const PostingIndices& list) {
  std::string out;
  add_varint(out, list.size());
  return out + list_bytes(postings, list);
}

Made make_row(const Postings& postings, const Term& term, std::size_t most_here) {
  Made made;
  made.row.text = term.text;
  made.row.units = term.count;
  made.row.flags = static_cast<std::uint8_t>(((term.kinds & kWord) != 0 ? kIsWord : 0U) |
                                             ((term.kinds & kPair) != 0 ? kIsPair : 0U));
  PostingIndices list(term.count);
  std::iota(list.begin(), list.end(), term.begin);
  if (list.size() <= most_here) {
    made.list = list_bytes(postings, list);
    return made;
  }
  made.row.flags |= kIsFar;
  if (list.size() > kMostPostings) {
    made.row.flags |= kHasOverflow;
    const PostingIndices rest = split(postings, list);
    for (const std::size_t i : rest) made.row.most = std::max(made.row.most, postings.impacts[i]);
    made.rest = far_list(postings, rest);
  }
  made.list = far_list(postings, list);
  return made;
}

Made make_row(const Surface& surface) {
  Made made;
  made.row.text = surface.text;
  made.row.base = surface.base;
  made.row.flags = kIsSurface;
  return made;
}

/// By text; a form that is also a pair of letters comes first.
std::vector<Made> make_rows(const Postings& postings, std::size_t most_here) {
  std::vector<Made> rows(postings.surfaces.size() + postings.terms.size());
  tbb::parallel_for(std::size_t{0}, rows.size(), [&](std::size_t i) {
    const std::size_t forms = postings.surfaces.size();
    rows[i] =
        i < forms ? make_row(postings.surfaces[i]) : make_row(postings, postings.terms[i - forms], most_here);
  });
  tbb::parallel_sort(rows.begin(), rows.end(), [](const Made& a, const Made& b) {
    return std::pair(a.row.text, a.row.base.empty()) < std::pair(b.row.text, b.row.base.empty());
  });
  return rows;
}

/// Gives lists their places: those of one family stand together, as they are asked for together.
void place_lists(std::vector<Made>& rows, TermShards& encoded) {
  ListShards lists(kListShardBytes);
  ListShards rests(kOverflowShardBytes);
  for (Made& made : rows) {
    if ((made.row.flags & kIsFar) == 0) {
      made.row.list = std::move(made.list);
    } else {
      made.row.far = lists.add(std::move(made.list));
    }
    if ((made.row.flags & kHasOverflow) != 0) made.row.rest = rests.add(std::move(made.rest));
  }
  encoded.lists = lists.finish();
  encoded.overflows = rests.finish();
}

/// Measured: what a term takes besides its list.
std::size_t row_bytes(const Row& row) {
  constexpr std::size_t kTermBytes = 8;
  return kTermBytes + row.list.size() + row.base.size() / 2;
}

std::vector<FamilyMember> members_of(const std::vector<Made>& rows) {
  std::vector<FamilyMember> members;
  for (const Made& made : rows) members.push_back({made.row.text, row_bytes(made.row), made.row.units});
  return members;
}

std::size_t count_shards(const std::vector<FamilyMember>& members, std::size_t shard_bytes) {
  const std::size_t bytes =
      std::accumulate(members.begin(), members.end(), std::size_t{0},
                      [](std::size_t sum, const FamilyMember& one) { return sum + one.bytes; });
  return std::min(std::bit_ceil(bytes / shard_bytes + 1), kMostShards);
}

}  // namespace

TermShards encode_terms(const Postings& postings, const TermLayout& layout) {
  TermShards encoded;
  std::vector<Made> rows = make_rows(postings, layout.most_here);
  place_lists(rows, encoded);
  const std::vector<FamilyMember> members = members_of(rows);
  const Families families = part_families(members, 2 * std::min(layout.shard_bytes, SIZE_MAX / 2));
  const std::size_t count = count_shards(members, layout.shard_bytes);
  const auto shard_of = [&](std::string_view text, std::size_t letters) {
    return shard_hash(text, letters) & (count - 1);
  };
  std::vector<RowWriter> writers(count);
  for (const auto& [pair, letters] : families.parted) writers[shard_of(pair, 2)].part(pair, letters);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    writers[shard_of(rows[i].row.text, families.letters[i])].add(rows[i].row);
  }
  for (const RowWriter& writer : writers) encoded.shards.push_back(writer.finish());
  return encoded;
}

}  // namespace shirube::search

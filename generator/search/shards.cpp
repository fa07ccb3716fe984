#include "search/shards.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "search/bytes.h"

namespace shirube::search {
namespace {

constexpr std::size_t kMostShards = 16384;

/// A term or a surface of one shard.
struct Row {
  std::string_view text;
  const Surface* surface = nullptr;
  const Term* term = nullptr;
};

std::size_t count_shards(const Postings& postings, std::size_t shard_bytes) {
  // Measured: a term takes about eight bytes besides its postings, and a posting about two.
  constexpr std::size_t kTermBytes = 8;
  std::size_t bytes = 0;
  for (const Term& term : postings.terms) bytes += kTermBytes + 2 * std::min(term.count, kMostPostings);
  return std::min(std::bit_ceil(bytes / shard_bytes + 1), kMostShards);
}

/// Writes rows one after another, each sharing its beginning with the one before.
class RowWriter {
 public:
  void begin(std::string_view text, std::uint64_t flags) {
    const auto differ = std::mismatch(text.begin(), text.end(), before_.begin(), before_.end()).first;
    const auto shared = static_cast<std::size_t>(differ - text.begin());
    add_varint(out_, shared);
    add_text(out_, text.substr(shared));
    add_varint(out_, flags);
    before_ = text;
    ++count_;
  }

  std::string& out() { return out_; }

  std::string finish() const {
    std::string bytes;
    add_varint(bytes, count_);
    return bytes + out_;
  }
  bool empty() const { return count_ == 0; }

 private:
  std::string out_;
  std::string_view before_;
  std::size_t count_ = 0;
};

class ShardWriter {
 public:
  explicit ShardWriter(const Postings& postings) : postings_(postings) {}

  void add(const Row& row) {
    if (row.surface != nullptr) {
      main_.begin(row.text, kIsSurface);
      add_text(main_.out(), row.surface->base);
    } else {
      add_term(*row.term);
    }
  }

  std::string main() const { return main_.finish(); }
  std::string overflow() const { return overflow_.empty() ? std::string() : overflow_.finish(); }

 private:
  using Indices = std::vector<std::size_t>;  ///< in `Postings::units`, ascending

  static std::uint64_t flags_of(const Term& term) {
    return ((term.kinds & kWord) != 0 ? kIsWord : 0) | ((term.kinds & kPair) != 0 ? kIsPair : 0);
  }

  void add_term(const Term& term) {
    Indices first(term.count);
    std::iota(first.begin(), first.end(), term.begin);
    if (first.size() <= kMostPostings) {
      main_.begin(term.text, flags_of(term));
      return add_list(term, first, main_);
    }
    const Indices rest = split(first);
    main_.begin(term.text, flags_of(term) | kHasOverflow);
    add_list(term, first, main_);
    const auto most = std::max_element(rest.begin(), rest.end(), [&](std::size_t a, std::size_t b) {
      return postings_.impacts[a] < postings_.impacts[b];
    });
    add_varint(main_.out(), postings_.impacts[*most]);
    overflow_.begin(term.text, flags_of(term));
    add_list(term, rest, overflow_);
  }

  /// Leaves those of the highest impact, the first of equals, and gives the rest.
  Indices split(Indices& all) const {
    std::array<std::size_t, kMostImpact + 1> counts{};
    for (const std::size_t i : all) ++counts.at(postings_.impacts[i]);
    std::uint32_t least = kMostImpact;
    std::size_t room = kMostPostings;
    while (counts.at(least) <= room) room -= counts.at(least--);
    Indices kept;
    Indices rest;
    for (const std::size_t i : all) {
      const std::uint8_t impact = postings_.impacts[i];
      const bool stays = impact > least || (impact == least && room > 0);
      if (stays && impact == least) --room;
      (stays ? kept : rest).push_back(i);
    }
    all = std::move(kept);
    return rest;
  }

  void add_list(const Term& term, const Indices& list, RowWriter& writer) const {
    std::string& out = writer.out();
    add_varint(out, term.count);
    add_varint(out, list.size());
    std::uint32_t before = 0;
    for (const std::size_t i : list) {
      add_varint(out, postings_.units[i] - before);
      before = postings_.units[i];
    }
    for (std::size_t i = 0; i < list.size(); i += 2) {
      const unsigned low = postings_.impacts[list[i]];
      const unsigned high = i + 1 < list.size() ? postings_.impacts[list[i + 1]] : 0U;
      out += static_cast<char>(low | high << 4U);
    }
  }

  const Postings& postings_;
  RowWriter main_;
  RowWriter overflow_;
};

std::vector<std::vector<Row>> rows_of(const Postings& postings, std::size_t shard_bytes) {
  std::vector<std::vector<Row>> shards(count_shards(postings, shard_bytes));
  const std::uint32_t mask = static_cast<std::uint32_t>(shards.size()) - 1;
  for (const Surface& surface : postings.surfaces) {
    shards[shard_hash(surface.text) & mask].push_back({surface.text, &surface, nullptr});
  }
  for (const Term& term : postings.terms) {
    shards[shard_hash(term.text) & mask].push_back({term.text, nullptr, &term});
  }
  return shards;
}

}  // namespace

std::uint32_t shard_hash(std::string_view term) {
  constexpr std::uint32_t kBasis = 2166136261;
  constexpr std::uint32_t kPrime = 16777619;
  std::uint32_t hash = kBasis;
  std::size_t letters = 0;
  for (const char c : term) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U && ++letters > 2) break;
    hash = (hash ^ byte) * kPrime;
  }
  return hash;
}

TermShards encode_terms(const Postings& postings, std::size_t shard_bytes) {
  std::vector<std::vector<Row>> rows = rows_of(postings, shard_bytes);
  TermShards encoded{std::vector<std::string>(rows.size()), std::vector<std::string>(rows.size())};
  tbb::parallel_for(std::size_t{0}, rows.size(), [&](std::size_t i) {
    // A surface that is also a pair of letters comes first.
    std::stable_sort(rows[i].begin(), rows[i].end(),
                     [](const Row& a, const Row& b) { return a.text < b.text; });
    ShardWriter writer(postings);
    for (const Row& row : rows[i]) writer.add(row);
    encoded.shards[i] = writer.main();
    encoded.overflows[i] = writer.overflow();
  });
  return encoded;
}

}  // namespace shirube::search

#include "search/term_rows.h"

#include <algorithm>

#include "search/bytes.h"
#include "search/term_shards.h"

namespace shirube::search {
namespace {

/// Whole letters that two texts begin with.
std::size_t shared_bytes(std::string_view a, std::string_view b) {
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  auto shared = static_cast<std::size_t>(differ - a.begin());
  while (shared < a.size() && shared > 0 && (static_cast<unsigned char>(a[shared]) & 0xC0U) == 0x80U)
    --shared;
  return shared;
}

/// As a browser counts them.
std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 2U : 1U;
  }
  return units;
}

void add_place(std::string& out, const ListPlace& place) {
  add_varint(out, place.shard);
  add_varint(out, place.at);
}

}  // namespace

void RowWriter::part(std::string_view pair, std::size_t letters) {
  search::add_text(parted_, pair);
  add_varint(parted_, letters);
  ++parted_count_;
}

void RowWriter::add(const Row& row) {
  add_text(row.text);
  flags_ += static_cast<char>(row.flags);
  ++count_;
  if ((row.flags & kIsSurface) != 0) {
    bases_.append(row.base).append(1, '\n');
    return;
  }
  add_varint(units_, row.units);
  if ((row.flags & kIsFar) != 0) {
    add_place(places_, row.far);
  } else {
    add_varint(places_, row.list.size());
    lists_ += row.list;
  }
  if ((row.flags & kHasOverflow) == 0) return;
  add_place(rests_, row.rest);
  add_varint(rests_, row.most);
}

void RowWriter::add_text(std::string_view text) {
  const std::size_t shared = shared_bytes(text, before_);
  add_varint(shared_, utf16_units(text.substr(0, shared)));
  texts_.append(text.substr(shared)).append(1, '\n');
  before_ = text;
}

std::string RowWriter::finish() const {
  std::string out;
  add_varint(out, parted_count_);
  out += parted_;
  add_varint(out, count_);
  search::add_text(out, texts_);
  search::add_text(out, bases_);
  return out + flags_ + shared_ + units_ + places_ + rests_ + lists_;
}

}  // namespace shirube::search

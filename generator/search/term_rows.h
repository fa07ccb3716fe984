// The rows of one shard of terms. Private to search/.
// Takes terms in their order; gives bytes, column by column, as a browser reads a column of texts at once and
// numbers that are alike pack better. Must not decide what stands in a shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "search/list_shards.h"

namespace shirube::search {

/// A term of the index, or a form of a word.
struct Row {
  std::string_view text;
  std::uint8_t flags = 0;
  std::string_view base;  ///< of a form
  std::size_t units = 0;
  std::string list;       ///< when it is not far
  ListPlace far;          ///< when it is
  ListPlace rest;         ///< with an overflow, and
  std::uint8_t most = 0;  ///< the largest impact of it
};

class RowWriter {
 public:
  /// Words of three letters and more that begin with `pair` stand where their first `letters` say.
  void part(std::string_view pair, std::size_t letters);

  /// In the order of their texts; of two with one text the form first.
  void add(const Row& row);

  /// How many families are parted, and each as a text and a number; how many rows. Their texts, each without
  /// the UTF-16 units it shares with the one before and with a line feed behind it; the bases of forms,
  /// whole. Then columns: flags, a byte each; what is shared; and of terms: units, lists (their bytes, or
  /// shard and place), overflows (shard, place, largest impact). Then the lists that stand here. Numbers are
  /// varints, and a text or a block of texts begins with its bytes.
  std::string finish() const;

 private:
  void add_text(std::string_view text);

  std::size_t parted_count_ = 0, count_ = 0;
  std::string_view before_;
  std::string parted_, texts_, bases_, flags_, shared_, units_, places_, rests_, lists_;
};

}  // namespace shirube::search

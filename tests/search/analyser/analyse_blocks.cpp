// The generator's half of the comparison: analyses texts made from a seed and prints a hash for each block of
// them, or for each text of one block. `equal.test.mjs` makes the same texts and has the browser's half
// analyse them. usage: analyse_blocks tables | blocks COUNT | block NUMBER
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "search/analyser/escapes.h"
#include "search/canonical.h"
#include "search/normalise.h"
#include "search/tables.h"
#include "search/terms.h"
#include "support/files.h"
#include "text/utf8.h"

namespace {

using namespace shirube;

constexpr std::uint32_t kTextsInBlock = 1000;
/// Stands for what no text can hold: an ill-formed byte here, half of a surrogate pair in the browser.
constexpr char32_t kBroken = 0xFFFFFFFF;

/// Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, easy to write in any language.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ += 0x6D2B79F5;
    std::uint32_t t = (state_ ^ (state_ >> 15)) * (state_ | 1);
    t ^= t + (t ^ (t >> 7)) * (t | 61);
    return (t ^ (t >> 14)) % limit;
  }

 private:
  std::uint32_t state_;
};

struct Pieces {
  std::vector<std::u32string> fragments;
  std::vector<search::Variant> variants;
  std::u32string handbook;
};

Pieces read_pieces() {
  const std::string root = SHIRUBE_ROOT;
  Pieces pieces;
  for (const std::string& line : test::table_lines(root + "/tests/search/analyser/fragments.tsv")) {
    const std::vector<std::string> columns = test::unescaped_columns(line);
    for (const std::string& column : columns) pieces.fragments.push_back(text::code_points_of(column));
    if (columns.size() == 2) pieces.variants.push_back({columns[0], columns[1]});
  }
  for (const auto& [path, bytes] : test::read_tree(root + "/content")) {
    if (path.ends_with(".md")) pieces.handbook += text::code_points_of(bytes);
  }
  return pieces;
}

std::u32string one_of(Random& random, std::uint32_t first, std::uint32_t behind) {
  const char32_t letter = first + random.below(behind - first);
  return {letter >= 0xD800 && letter <= 0xDFFF ? kBroken : letter};
}

std::u32string make_piece(Random& random, const Pieces& pieces) {
  switch (random.below(16)) {
    case 0:
      return {kBroken};
    case 1:
      return one_of(random, 0, 0x110000);
    case 2:
      return one_of(random, 0, 0x10000);
    case 3:
      return one_of(random, 0x3000, 0x3100);
    case 4:
      return one_of(random, 0xFF00, 0xFFF0);
    case 5:
      return one_of(random, 0x20, 0x7F);
    case 6:
    case 7:
    case 8: {
      const std::uint32_t at = random.below(static_cast<std::uint32_t>(pieces.handbook.size()));
      return pieces.handbook.substr(at, 1 + random.below(12));
    }
    default:
      return pieces.fragments[random.below(static_cast<std::uint32_t>(pieces.fragments.size()))];
  }
}

std::u32string make_text(Random& random, const Pieces& pieces) {
  std::u32string text;
  for (std::uint32_t left = 1 + random.below(6); left > 0; --left) text += make_piece(random, pieces);
  return text;
}

/// FNV-1a over whole numbers.
struct Hash {
  std::uint32_t value = 2166136261;
  void add(std::uint32_t number) { value = (value ^ number) * 16777619; }
};

/// Bytes, and which character of the text each place in them is.
struct Encoded {
  std::string bytes;
  std::map<std::uint32_t, std::uint32_t> character_at;
};

Encoded encode(const std::u32string& text) {
  constexpr std::string_view kBrokenBytes = "\xFF\xC0\xF5\x80";
  Encoded encoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    encoded.character_at[static_cast<std::uint32_t>(encoded.bytes.size())] = static_cast<std::uint32_t>(i);
    if (text[i] == kBroken) {
      encoded.bytes += kBrokenBytes[i % kBrokenBytes.size()];
    } else {
      text::append_utf8(encoded.bytes, text[i]);
    }
  }
  encoded.character_at[static_cast<std::uint32_t>(encoded.bytes.size())] =
      static_cast<std::uint32_t>(text.size());
  return encoded;
}

void add_letters(Hash& hash, const search::Letters& letters, const Encoded& encoded) {
  for (const search::Letter& letter : letters) {
    hash.add(letter.letter);
    hash.add(encoded.character_at.at(letter.begin));
    hash.add(encoded.character_at.at(letter.end));
  }
  for (const search::Gram gram : search::bigrams(letters)) {
    hash.add(gram.first);
    hash.add(gram.second);
  }
}

std::uint32_t hash_of(const std::u32string& text, const search::Spellings& spellings) {
  const Encoded encoded = encode(text);
  const search::Letters normalised = search::normalise(encoded.bytes);
  Hash hash;
  add_letters(hash, normalised, encoded);
  add_letters(hash, search::canonical(normalised, spellings), encoded);
  return hash.value;
}

std::vector<std::uint32_t> hashes_of_block(std::uint32_t block, const Pieces& pieces) {
  const search::Spellings spellings(pieces.variants);
  Random random(block);
  std::vector<std::uint32_t> hashes;
  for (std::uint32_t i = 0; i < kTextsInBlock; ++i)
    hashes.push_back(hash_of(make_text(random, pieces), spellings));
  return hashes;
}

void print_blocks(std::uint32_t count, const Pieces& pieces) {
  for (std::uint32_t block = 0; block < count; ++block) {
    Hash hash;
    for (const std::uint32_t one : hashes_of_block(block, pieces)) hash.add(one);
    std::printf("%08x\n", hash.value);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments == std::vector<std::string>{"tables"}) {
    std::fputs(shirube::search::tables_script().c_str(), stdout);
    return 0;
  }
  if (arguments.size() != 2) return 2;
  const auto number = static_cast<std::uint32_t>(std::stoul(arguments[1]));
  const Pieces pieces = read_pieces();
  if (arguments[0] == "blocks") {
    print_blocks(number, pieces);
  } else {
    for (const std::uint32_t hash : hashes_of_block(number, pieces)) std::printf("%08x\n", hash);
  }
  return 0;
}

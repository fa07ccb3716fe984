#include "support/search_index.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <algorithm>
#include <sstream>

namespace shirube::test {
namespace {

using nlohmann::json;

std::string from_base64(const std::string& text) {
  const std::string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t value = 0;
  int bits = 0;
  EXPECT_EQ(text.size() % 4, 0U);
  for (const char c : text) {
    if (c == '=') break;
    const std::size_t sign = signs.find(c);
    EXPECT_NE(sign, std::string::npos) << c;
    value = value << 6U | static_cast<std::uint32_t>(sign);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(value >> static_cast<unsigned>(bits) & 0xFFU);
  }
  return bytes;
}

class Reader {
 public:
  explicit Reader(const std::string& bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ >= bytes_.size(); }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.at(at_++));
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if ((byte & 0x80U) == 0) return value;
    }
  }

  std::string text(std::size_t length) {
    at_ += length;
    return bytes_.substr(at_ - length, length);
  }

 private:
  const std::string& bytes_;
  std::size_t at_ = 0;
};

std::vector<std::pair<std::uint64_t, int>> read_list(Reader& reader, std::uint64_t length) {
  std::vector<std::pair<std::uint64_t, int>> postings;
  std::uint64_t unit = 0;
  for (std::uint64_t i = 0; i < length; ++i) postings.emplace_back(unit += reader.varint(), 0);
  const std::string impacts = reader.text((length + 1) / 2);
  for (std::uint64_t i = 0; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(impacts[i / 2]);
    postings[i].second = i % 2 == 0 ? byte & 0x0F : byte >> 4U;
  }
  return postings;
}

std::vector<std::string> read_lines(Reader& reader) {
  std::istringstream block(reader.text(reader.varint()));
  std::vector<std::string> lines;
  for (std::string line; std::getline(block, line);) lines.push_back(line);
  return lines;
}

/// The beginning of `text` that has so many UTF-16 units.
std::string first_units(const std::string& text, std::uint64_t units) {
  std::size_t end = 0;
  while (end < text.size() && units > 0) {
    const auto lead = static_cast<unsigned char>(text[end]);
    end += lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    units -= lead >= 0xF0 ? 2 : 1;
  }
  return text.substr(0, end);
}

void read_columns(Reader& reader, std::vector<IndexTerm>& terms, const std::vector<std::string>& bases) {
  std::size_t forms = 0;
  for (IndexTerm& term : terms) {
    if ((term.flags & 1U) != 0) term.base = bases.at(forms++);
  }
  const auto each = [&](auto&& read) {
    for (IndexTerm& term : terms) {
      if ((term.flags & 1U) == 0) read(term);
    }
  };
  each([&](IndexTerm& term) { term.units = reader.varint(); });
  each([&](IndexTerm& term) {
    term.far.first = reader.varint();  // of a list that stands here: how many bytes it has
    if ((term.flags & 16U) != 0) term.far.second = reader.varint();
  });
  each([&](IndexTerm& term) {
    if ((term.flags & 2U) == 0) return;
    term.rest.first = reader.varint();
    term.rest.second = reader.varint();
    term.most_of_rest = static_cast<int>(reader.varint());
  });
  each([&](IndexTerm& term) {
    if ((term.flags & 16U) != 0) return;
    std::string list = reader.text(term.far.first);
    Reader own(list);
    term.postings = read_list(own, term.units);
    EXPECT_TRUE(own.at_end()) << term.text;
  });
}

void add_calls(const std::string& script, SearchIndex& index) {
  const std::string opening = "shirubeSearch.shard(\"";
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    ASSERT_TRUE(line.starts_with(opening) && line.ends_with("\");")) << line.substr(0, 80);
    const std::size_t name_end = line.find("\",\"");
    const std::string name = line.substr(opening.size(), name_end - opening.size());
    const std::string packed = line.substr(name_end + 3, line.size() - name_end - 6);
    EXPECT_TRUE(index.shards.emplace(name, unpacked(packed)).second) << name << " is there twice";
  }
}

json shards_as_json(const SearchIndex& index, const std::string& kind) {
  json all = json::array();
  for (std::size_t i = 0; index.shards.count(kind + std::to_string(i)) != 0; ++i) {
    for (json& part : json::parse(index.shards.at(kind + std::to_string(i)))) all.push_back(std::move(part));
  }
  return all;
}

}  // namespace

std::string unpacked(const std::string& base64) {
  const std::string packed = from_base64(base64);
  libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
  std::string out(packed.size() + 1, '\0');
  std::size_t size = 0;
  libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
  while (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
    out.resize(2 * out.size());
    result = libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(), out.data(), out.size(),
                                           &size);
  }
  EXPECT_EQ(result, LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);
  out.resize(size);
  return out;
}

std::vector<std::uint64_t> read_varints(const std::string& bytes) {
  Reader reader(bytes);
  std::vector<std::uint64_t> values;
  while (!reader.at_end()) values.push_back(reader.varint());
  return values;
}

SearchIndex read_search_index(const std::map<std::string, std::string>& files) {
  SearchIndex index;
  const std::string opening = "shirubeSearch.root(";
  const std::string& root = files.at("search/root.js");
  EXPECT_TRUE(root.starts_with(opening) && root.ends_with(");\n"));
  index.root = json::parse(root.substr(opening.size(), root.size() - opening.size() - 3));
  const std::string folder = "search/" + index.root["build"].get<std::string>() + "/";
  for (const auto& [path, bytes] : files) {
    if (path.starts_with("search/") && path != "search/root.js") {
      EXPECT_TRUE(path.starts_with(folder)) << path;
      add_calls(bytes, index);
    }
  }
  return index;
}

TermShard read_terms(const std::string& shard) {
  Reader reader(shard);
  TermShard read;
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    const std::string pair = reader.text(reader.varint());
    read.parted[pair] = reader.varint();
  }
  read.terms.resize(reader.varint());
  const std::vector<std::string> texts = read_lines(reader);
  const std::vector<std::string> bases = read_lines(reader);
  EXPECT_EQ(texts.size(), read.terms.size());
  for (IndexTerm& term : read.terms) term.flags = static_cast<unsigned char>(reader.text(1)[0]);
  std::string before;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    before = read.terms[i].text = first_units(before, reader.varint()) + texts[i];
  }
  read_columns(reader, read.terms, bases);
  EXPECT_TRUE(reader.at_end());
  return read;
}

std::vector<std::pair<std::uint64_t, int>> read_far_list(const std::string& shard, std::uint64_t place) {
  Reader reader(shard);
  std::vector<std::uint64_t> lengths(reader.varint());
  for (std::uint64_t& length : lengths) length = reader.varint();
  for (std::uint64_t i = 0; i < place; ++i) reader.text(lengths.at(i));
  const std::string list = reader.text(lengths.at(place));
  Reader own(list);
  const std::uint64_t length = own.varint();
  auto postings = read_list(own, length);
  EXPECT_TRUE(own.at_end());
  return postings;
}

std::map<std::string, IndexTerm> all_terms(const SearchIndex& index) {
  std::map<std::string, IndexTerm> terms;
  const auto add = [&](IndexTerm& term, const std::string& kind, const auto& place) {
    const std::string& shard = index.shards.at(kind + std::to_string(place.first));
    const auto more = read_far_list(shard, place.second);
    term.postings.insert(term.postings.end(), more.begin(), more.end());
    std::sort(term.postings.begin(), term.postings.end());
  };
  for (const auto& [name, bytes] : index.shards) {
    if (name[0] != 't') continue;
    for (IndexTerm& term : read_terms(bytes).terms) {
      if ((term.flags & 1U) != 0) continue;
      if ((term.flags & 16U) != 0) add(term, "l", term.far);
      if ((term.flags & 2U) != 0) add(term, "o", term.rest);
      EXPECT_EQ(term.units, term.postings.size()) << term.text;
      EXPECT_EQ(terms.count(term.text), 0U) << term.text << " stands in two shards";
      terms[term.text] = term;
    }
  }
  return terms;
}

std::vector<std::pair<std::string, std::string>> all_texts(const SearchIndex& index) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const json& unit : shards_as_json(index, "x")) texts.emplace_back(unit[0], unit[1]);
  return texts;
}

std::string search_in_words(const SearchIndex& index) {
  std::string out = "facets " + index.root["facets"].dump() + "\n";
  const auto texts = all_texts(index);
  std::size_t unit = 0;
  for (const json& card : shards_as_json(index, "c")) {
    out += "\n# " + card[0].get<std::string>() + "\n" + card[1].get<std::string>() + " " + card[2].dump() +
           " " + card[3].get<std::string>() + " " + card[4].get<std::string>() + "\n";
    for (const json& part : card[5]) {
      if (!part[1].get<std::string>().empty())
        out += "## " + part[0].get<std::string>() + " #" + part[1].get<std::string>() + "\n";
      out += texts.at(unit++).second + "\n";
    }
  }
  return out;
}

}  // namespace shirube::test

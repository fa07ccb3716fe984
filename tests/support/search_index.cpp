#include "support/search_index.h"

#include <gtest/gtest.h>
#include <zlib.h>

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

IndexTerm read_term(Reader& reader, const std::string& before) {
  IndexTerm term;
  const std::size_t shared = reader.varint();
  term.text = before.substr(0, shared) + reader.text(reader.varint());
  term.flags = reader.varint();
  if ((term.flags & 1U) != 0) {
    term.base = reader.text(reader.varint());
    return term;
  }
  term.units = reader.varint();
  const std::size_t here = reader.varint();
  std::uint64_t unit = 0;
  for (std::size_t i = 0; i < here; ++i) term.postings.emplace_back(unit += reader.varint(), 0);
  const std::string impacts = reader.text((here + 1) / 2);
  for (std::size_t i = 0; i < here; ++i) {
    const auto byte = static_cast<unsigned char>(impacts[i / 2]);
    term.postings[i].second = i % 2 == 0 ? byte & 0x0F : byte >> 4U;
  }
  if ((term.flags & 2U) != 0) term.most_of_rest = static_cast<int>(reader.varint());
  return term;
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
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, -15), Z_OK);
  std::string in = packed;
  std::string out;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  int state = Z_OK;
  while (state == Z_OK) {
    std::string piece(65536, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    state = inflate(&stream, Z_NO_FLUSH);
    out += piece.substr(0, piece.size() - stream.avail_out);
  }
  EXPECT_EQ(state, Z_STREAM_END);
  inflateEnd(&stream);
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

std::vector<IndexTerm> read_terms(const std::string& shard) {
  Reader reader(shard);
  std::vector<IndexTerm> terms;
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    terms.push_back(read_term(reader, terms.empty() ? std::string() : terms.back().text));
  }
  EXPECT_TRUE(reader.at_end());
  return terms;
}

std::map<std::string, IndexTerm> all_terms(const SearchIndex& index) {
  std::map<std::string, IndexTerm> terms;
  for (const auto& [name, bytes] : index.shards) {
    if (name[0] != 't' && name[0] != 'o') continue;
    for (IndexTerm& term : read_terms(bytes)) {
      if ((term.flags & 1U) != 0) continue;
      IndexTerm& known = terms[term.text];
      term.postings.insert(term.postings.end(), known.postings.begin(), known.postings.end());
      std::sort(term.postings.begin(), term.postings.end());
      term.flags |= known.flags;
      known = std::move(term);
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

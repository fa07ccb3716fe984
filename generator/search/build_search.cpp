#include "search/build_search.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/fingerprint.h"
#include "search/index_shards.h"
#include "search/names.h"
#include "search/root_script.h"

namespace shirube::search {
namespace {

std::size_t script_bytes(const IndexShards& made) {
  std::size_t bytes = 0;
  for (const Shard& shard : made.shards) bytes += script_of(shard).size();
  return bytes;
}

/// A name that tells one build from another: a browser must not mix their files.
std::string build_name(const std::string& members, const IndexShards& made) {
  std::string all = members;
  for (const Shard& shard : made.shards) {
    all += fmt::format("{}:{:016x}\n", shard.name, fingerprint(shard.packed));
  }
  constexpr unsigned kHalf = 32;
  return fmt::format("{:08x}", fingerprint(all) >> kHalf);
}

std::vector<OutputFile> single_files(const std::string& folder, const IndexShards& made) {
  std::vector<OutputFile> files;
  for (const Shard& shard : made.shards) files.push_back({folder + shard.name + ".js", script_of(shard)});
  return files;
}

std::vector<OutputFile> bundles(const std::string& folder, const IndexShards& made) {
  std::vector<OutputFile> files = {
      {folder + "index.js", {}}, {folder + "cards.js", {}}, {folder + "texts.js", {}}};
  for (const Shard& shard : made.shards) {
    files[static_cast<std::size_t>(shard.bundle)].bytes += script_of(shard);
  }
  return files;
}

std::vector<OutputFile> files_of(const IndexSources& sources, const Postings& postings,
                                 const IndexShards& made, Layout layout) {
  const std::string members =
      root_members({sources.corpus, sources.lexicon, sources.synonyms, postings, made}, layout);
  const std::string build = build_name(members, made);
  const std::string folder = "search/" + build + "/";
  std::vector<OutputFile> files =
      layout == Layout::Bundled ? bundles(folder, made) : single_files(folder, made);
  files.push_back({"search/root.js", root_script(build, members)});
  return files;
}

template <typename Visit>
void for_each_line(const Corpus& corpus, const Visit& visit) {
  for (const Item& item : corpus.items) {
    for (const Unit& unit : item.units) {
      for (const Line& line : unit.lines) visit(line);
    }
  }
}

/// What the lexicon reads: MeCab would find words in a reading that are none.
std::vector<std::string_view> sentences_of(const Corpus& corpus) {
  std::vector<std::string_view> lines;
  for_each_line(corpus, [&](const Line& line) {
    if (line.field != Field::Reading) lines.push_back(line.text);
  });
  return lines;
}

std::size_t text_bytes(const Corpus& corpus) {
  std::size_t bytes = 0;
  for_each_line(corpus, [&](const Line& line) { bytes += line.text.size(); });
  return bytes;
}

}  // namespace

std::vector<OutputFile> index_files(const IndexSources& sources, std::size_t bundle_bytes) {
  const Postings postings =
      build_postings(sources.corpus, sources.lexicon.spellings, sources.lexicon.dictionary);
  // Texts alone take a quarter of their size at least: a large site need not be packed twice to know.
  if (text_bytes(sources.corpus) / 4 <= bundle_bytes) {
    const IndexShards made = make_shards(sources.corpus, sources.lexicon, postings, kOneShard);
    if (script_bytes(made) <= bundle_bytes) return files_of(sources, postings, made, Layout::Bundled);
  }
  const IndexShards made = make_shards(sources.corpus, sources.lexicon, postings, kManyShards);
  return files_of(sources, postings, made, Layout::Single);
}

std::vector<OutputFile> build_search(const CorpusSources& sources, const Shelf& shelf) {
  const Corpus corpus = collect_corpus(sources, shelf);
  const Lexicon lexicon = build_lexicon(names_of(sources.book), sentences_of(corpus));
  const std::vector<Synonyms> synonyms = find_synonyms(sources.book, lexicon.spellings);
  return index_files({corpus, lexicon, synonyms}, kBundleBytes);
}

}  // namespace shirube::search

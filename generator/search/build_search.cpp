#include "search/build_search.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/fingerprint.h"
#include "search/cards.h"
#include "search/names.h"
#include "search/pack.h"
#include "search/postings.h"
#include "search/reading_shards.h"
#include "search/shards.h"
#include "text/json.h"

namespace shirube::search {
namespace {

using text::json_list;
using text::json_string;

/// In which file of a bundle a shard stands.
enum class Bundle { Index, Cards, Texts };

struct Shard {
  std::string name;
  Bundle bundle = Bundle::Index;
  std::string bytes;   ///< as they are
  std::string packed;  ///< as they stand in the script
};

std::string script_of(const Shard& shard) {
  return "shirubeSearch.shard(\"" + shard.name + "\",\"" + shard.packed + "\");\n";
}

/// Terms that stand nearly everywhere tell nothing: not worth a file, unless nothing else was asked.
std::vector<std::string> terms_to_skip(const Postings& postings) {
  std::vector<std::string> skipped;
  for (const Term& term : postings.terms) {
    if (5 * term.count >= 4 * static_cast<std::size_t>(postings.unit_count)) skipped.push_back(term.text);
  }
  std::sort(skipped.begin(), skipped.end());
  return skipped;
}

std::string strings_json(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) parts.push_back(json_string(text));
  return json_list(parts);
}

std::string facets_json(const std::vector<Facet>& facets) {
  std::vector<std::string> parts;
  for (const Facet& facet : facets) {
    std::vector<std::string> values;
    for (const FacetValue& value : facet.values) {
      values.push_back(
          json_list({json_string(value.key), json_string(value.label), std::to_string(value.count)}));
    }
    parts.push_back("{\"key\":" + json_string(facet.key) + ",\"label\":" + json_string(facet.label) +
                    ",\"values\":" + json_list(values) + "}");
  }
  return json_list(parts);
}

std::string synonyms_json(const std::vector<Synonyms>& synonyms) {
  std::vector<std::string> groups;
  for (const Synonyms& group : synonyms) {
    groups.push_back(json_list({strings_json(group.canonical), "0.9", strings_json(group.written)}));
  }
  return json_list(groups);
}

std::string variants_json(const std::vector<Variant>& variants) {
  std::vector<std::string> pairs;
  for (const Variant& variant : variants) pairs.push_back(strings_json({variant.from, variant.to}));
  return json_list(pairs);
}

class IndexWriter {
 public:
  IndexWriter(const IndexSources& sources, std::size_t bundle_bytes)
      : corpus_(sources.corpus),
        lexicon_(sources.lexicon),
        synonyms_(sources.synonyms),
        bundle_bytes_(bundle_bytes) {}

  std::vector<OutputFile> write() {
    const Postings postings = build_postings(corpus_, lexicon_.spellings, lexicon_.dictionary);
    units_ = postings.unit_count;
    skipped_ = terms_to_skip(postings);
    add_terms(encode_terms(postings));
    add_cards();
    add_texts();
    tbb::parallel_for(std::size_t{0}, shards_.size(), [&](std::size_t i) {
      shards_[i].packed = pack(shards_[i].bytes);
      shards_[i].bytes = {};
    });
    return files();
  }

 private:
  void add(std::string name, Bundle bundle, std::string bytes) {
    shards_.push_back({std::move(name), bundle, std::move(bytes), {}});
  }

  void add_terms(TermShards terms) {
    term_shards_ = terms.shards.size();
    for (std::size_t i = 0; i < term_shards_; ++i) {
      add("t" + std::to_string(i), Bundle::Index, std::move(terms.shards[i]));
      if (terms.overflows[i].empty()) continue;
      add("o" + std::to_string(i), Bundle::Index, std::move(terms.overflows[i]));
    }
  }

  void add_cards() {
    std::vector<std::string> cards = encode_cards(corpus_);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      add("c" + std::to_string(i), Bundle::Cards, std::move(cards[i]));
    }
    for (std::size_t i = 0; i < corpus_.facets.size(); ++i) {
      add("f" + std::to_string(i), Bundle::Cards, encode_facet(corpus_, i));
    }
    add("dates", Bundle::Cards, encode_dates(corpus_));
    std::vector<std::string> readings = encode_readings(lexicon_.readings);
    reading_shards_ = readings.size();
    for (std::size_t i = 0; i < readings.size(); ++i) {
      add("r" + std::to_string(i), Bundle::Cards, std::move(readings[i]));
    }
  }

  void add_texts() {
    TextShards texts = encode_texts(corpus_);
    text_units_ = std::move(texts.unit_counts);
    for (std::size_t i = 0; i < texts.shards.size(); ++i) {
      add("x" + std::to_string(i), Bundle::Texts, std::move(texts.shards[i]));
    }
  }

  std::vector<OutputFile> files() const {
    std::size_t bytes = 0;
    for (const Shard& shard : shards_) bytes += script_of(shard).size();
    const bool bundled = bytes <= bundle_bytes_;
    const std::string root = root_json(bundled);
    const std::string build = build_name(root);
    std::vector<OutputFile> files = bundled ? bundles(build) : single_files(build);
    files.push_back(
        {"search/root.js", "shirubeSearch.root({\"v\":1,\"build\":\"" + build + "\"," + root + "});\n"});
    return files;
  }

  /// Everything but the name, which follows from it.
  std::string root_json(bool bundled) const {
    const std::string unit_counts = encode_unit_counts(corpus_);
    const auto packed = [](const std::string& bytes) { return json_string(pack(bytes)); };
    return fmt::format(
        "\"docs\":{},\"units\":{},\"unitsOf\":{},\"terms\":{},\"cards\":{},\"texts\":{},\"readings\":{},"
        "\"bundle\":{},\"facets\":{},\"synonyms\":{},\"variants\":{},\"skip\":{}",
        corpus_.items.size(), units_, unit_counts.empty() ? "null" : packed(unit_counts), term_shards_,
        kCardsInShard, packed(text_units_), reading_shards_, bundled ? "true" : "false",
        facets_json(corpus_.facets), synonyms_json(synonyms_), variants_json(lexicon_.variants),
        bundled ? "[]" : strings_json(skipped_));
  }

  std::string build_name(const std::string& root) const {
    std::string all = root;
    for (const Shard& shard : shards_) {
      all += fmt::format("{}:{:016x}\n", shard.name, fingerprint(shard.packed));
    }
    return fmt::format("{:08x}", fingerprint(all) >> 32U);
  }

  std::vector<OutputFile> single_files(const std::string& build) const {
    std::vector<OutputFile> files;
    for (const Shard& shard : shards_) {
      files.push_back({"search/" + build + "/" + shard.name + ".js", script_of(shard)});
    }
    return files;
  }

  std::vector<OutputFile> bundles(const std::string& build) const {
    std::vector<OutputFile> files = {{"search/" + build + "/index.js", {}},
                                     {"search/" + build + "/cards.js", {}},
                                     {"search/" + build + "/texts.js", {}}};
    for (const Shard& shard : shards_) {
      files[static_cast<std::size_t>(shard.bundle)].bytes += script_of(shard);
    }
    return files;
  }

  const Corpus& corpus_;
  const Lexicon& lexicon_;
  const std::vector<Synonyms>& synonyms_;
  std::size_t bundle_bytes_;
  std::vector<Shard> shards_;
  std::uint32_t units_ = 0;
  std::size_t term_shards_ = 0;
  std::size_t reading_shards_ = 0;
  std::string text_units_;
  std::vector<std::string> skipped_;
};

/// All lines, as the lexicon reads them.
std::vector<std::string_view> lines_of(const Corpus& corpus) {
  std::vector<std::string_view> lines;
  for (const Item& item : corpus.items) {
    for (const Unit& unit : item.units) {
      for (const Line& line : unit.lines) lines.push_back(line.text);
    }
  }
  return lines;
}

}  // namespace

std::vector<OutputFile> index_files(const IndexSources& sources, std::size_t bundle_bytes) {
  return IndexWriter(sources, bundle_bytes).write();
}

std::vector<OutputFile> build_search(const CorpusSources& sources) {
  const Corpus corpus = collect_corpus(sources);
  const Lexicon lexicon = build_lexicon(names_of(sources.book), lines_of(corpus));
  const std::vector<Synonyms> synonyms = find_synonyms(sources.book, lexicon.spellings);
  return index_files({corpus, lexicon, synonyms}, kBundleBytes);
}

}  // namespace shirube::search

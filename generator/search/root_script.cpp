#include "search/root_script.h"

#include <fmt/format.h>

#include <algorithm>

#include "search/cards.h"
#include "search/pack.h"
#include "text/json.h"

namespace shirube::search {
namespace {

using text::json_list;
using text::json_string;

std::string strings_json(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) parts.push_back(json_string(text));
  return json_list(parts);
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

/// Small numbers as a string; nothing as null.
std::string packed_json(const std::string& bytes) {
  return bytes.empty() ? "null" : json_string(pack(bytes));
}

}  // namespace

std::string root_members(const RootSources& sources, Layout layout) {
  const bool bundled = layout == Layout::Bundled;
  return fmt::format(
      "\"docs\":{},\"units\":{},\"unitsOf\":{},\"terms\":{},\"cards\":{},\"texts\":{},\"readings\":{},"
      "\"bundle\":{},\"facets\":{},\"synonyms\":{},\"variants\":{},\"skip\":{}",
      sources.corpus.items.size(), sources.postings.unit_count,
      packed_json(encode_unit_counts(sources.corpus)), sources.shards.term_shards, kCardsInShard,
      json_string(pack(sources.shards.text_units)), sources.shards.reading_shards, bundled ? "true" : "false",
      facets_json(sources.corpus.facets), synonyms_json(sources.synonyms),
      variants_json(sources.lexicon.variants),
      bundled ? "[]" : strings_json(terms_to_skip(sources.postings)));
}

std::string root_script(std::string_view build, std::string_view members) {
  return fmt::format("shirubeSearch.root({{\"v\":1,\"build\":\"{}\",{}}});\n", build, members);
}

}  // namespace shirube::search

#include <fmt/ranges.h>

#include <algorithm>

#include "config/read_declarations.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::config {
namespace {

void add_spelling(TomlTable& table, std::string_view key, std::string_view word, std::size_t term,
                  Vocabulary& vocabulary) {
  const auto [found, added] = vocabulary.by_folded.emplace(text::fold(word), term);
  if (!added && found->second != term) table.report(Rule::ConfigDuplicateKey, key, {std::string(word)});
}

void read_term(TomlTable& table, Vocabulary& vocabulary) {
  Term term;
  term.key = table.required_text("key");
  term.label = table.text("label", term.key);
  term.aliases = table.texts("aliases");
  term.color = table.text("color");
  term.note = table.text("note");
  table.reject_unknown_keys();
  const std::size_t index = vocabulary.terms.size();
  add_spelling(table, "key", term.key, index, vocabulary);
  add_spelling(table, "label", term.label, index, vocabulary);
  for (const std::string& alias : term.aliases) add_spelling(table, "aliases", alias, index, vocabulary);
  vocabulary.terms.push_back(std::move(term));
}

}  // namespace

void read_vocabularies(TomlTable& root, Config& config) {
  for (TomlTable& table : root.named_tables("vocabularies")) {
    Vocabulary vocabulary;
    vocabulary.key = table.name();
    vocabulary.label = table.text("label", vocabulary.key);
    vocabulary.note = table.text("note");
    for (TomlTable& term : table.tables("terms")) read_term(term, vocabulary);
    table.reject_unknown_keys();
    const std::size_t index = config.vocabularies.size();
    if (vocabulary.key == "callout") config.callouts = index;
    if (vocabulary.key == "value_state") config.value_states = index;
    if (vocabulary.key == "entity") config.entities = index;
    config.vocabularies.push_back(std::move(vocabulary));
  }
}

void add_weight_vocabulary(Config& config) {
  const auto own = [](const Vocabulary& one) { return one.key == kWeightVocabulary; };
  if (std::any_of(config.vocabularies.begin(), config.vocabularies.end(), own)) return;
  Vocabulary weights;
  weights.key = kWeightVocabulary;
  weights.label = "変更の大きさ";
  weights.terms = {{"major", "大きな変更", {}, {}, {}}, {"minor", "小さな変更", {}, {}, {}}};
  for (std::size_t i = 0; i < weights.terms.size(); ++i) {
    weights.by_folded.emplace(text::fold(weights.terms[i].key), i);
    weights.by_folded.emplace(text::fold(weights.terms[i].label), i);
  }
  config.vocabularies.push_back(std::move(weights));
}

std::optional<std::size_t> vocabulary_at(TomlTable& table, std::string_view key, const Config& config) {
  const std::string name = table.text(key);
  if (name.empty()) return std::nullopt;
  std::vector<std::string_view> known;
  for (const Vocabulary& vocabulary : config.vocabularies) known.push_back(vocabulary.key);
  const auto found = std::find(known.begin(), known.end(), name);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  table.report(Rule::ConfigUnknownName, key, {name, "語彙", fmt::format("{}", fmt::join(known, "・"))},
               text::nearest(name, known));
  return std::nullopt;
}

}  // namespace shirube::config

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/slug.h"
#include "config/list_families.h"
#include "config/read_declarations.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::config {
namespace {

constexpr const char* kFormVocabulary = "form";
const std::vector<std::string_view> kMemberships = {"fields", "subheadings", "form"};
const std::vector<std::string_view> kScopes = {"site", "place"};
constexpr double kMostEntries = 50;

/// Folders of the output that are spoken for.
bool is_taken(const Config& config, std::string_view folder) {
  constexpr std::array<std::string_view, 11> kOurs = {"assets",  "places",     "prefectures", "matrix",
                                                      "compare", "search",     "data",        "editions",
                                                      "changes", "contribute", "print"};
  const auto same = [&](const auto& family) { return family.key == folder; };
  return config.is_document_folder(folder) || std::find(kOurs.begin(), kOurs.end(), folder) != kOurs.end() ||
         std::any_of(config.lists.begin(), config.lists.end(), same) ||
         std::any_of(config.extracts.begin(), config.extracts.end(), same) ||
         std::any_of(config.catalogues.begin(), config.catalogues.end(), same);
}

std::string folder_of(TomlTable& table, const Config& config) {
  std::string key = table.slug("key");
  if (is_taken(config, key)) table.report(Rule::ConfigDuplicateKey, "key", {key});
  return key;
}

template <typename Declared>
void read_labels(TomlTable& table, Declared& declared, const std::string& otherwise) {
  declared.label = table.text("label", otherwise);
  declared.short_label = table.text("short", declared.label);
  declared.lead = table.text("lead");
}

/// The index of the declared thing that `table` names under `key`; reports a name that is not declared.
template <typename Declared>
std::optional<std::size_t> named_at(TomlTable& table, std::string_view key,
                                    const std::vector<Declared>& declared) {
  const std::string name = table.text(key);
  if (name.empty()) return std::nullopt;
  std::vector<std::string_view> known;
  for (const Declared& one : declared) known.push_back(one.key);
  const auto found = std::find(known.begin(), known.end(), name);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  table.report(Rule::ConfigUnknownName, key,
               {name, std::string(key), fmt::format("{}", fmt::join(known, "・"))},
               text::nearest(name, known));
  return std::nullopt;
}

void report_unknown(TomlTable& table, std::string_view key, const std::string& name,
                    const std::vector<std::string>& known) {
  table.report(Rule::ConfigUnknownName, key,
               {name, std::string(key), fmt::format("{}", fmt::join(known, "・"))},
               text::nearest(name, {known.begin(), known.end()}));
}

/// A field that no form has, or subheadings that no form takes from this vocabulary, would give empty lists.
void check_membership(TomlTable& table, const ListFamily& family, const Config& config) {
  const std::vector<std::string> known = usable_fields(config, family.vocabulary);
  for (const std::string& field : family.fields) {
    if (std::find(known.begin(), known.end(), field) == known.end()) {
      report_unknown(table, "fields", field, known);
    }
  }
  const std::vector<std::size_t> taken = subheading_vocabularies(config);
  if (family.by != Membership::Subheadings ||
      std::find(taken.begin(), taken.end(), family.vocabulary) != taken.end()) {
    return;
  }
  std::vector<std::string> keys;
  for (const std::size_t vocabulary : taken) keys.push_back(config.vocabularies[vocabulary].key);
  report_unknown(table, "vocabulary", config.vocabularies[family.vocabulary].key, keys);
}

std::string joined(const std::string& row, const std::string& column) {
  return row + "-" + column;
}

/// The pages of matrices and of their cells are named after two keys: a-b and c could be a and b-c.
void check_addresses(TomlTable& table, const Matrix& matrix, const Config& config) {
  const auto name_of = [&](const Matrix& one) {
    return joined(config.lists[one.rows].key, config.lists[one.columns].key);
  };
  for (const Matrix& other : config.matrices) {
    if (name_of(other) == name_of(matrix))
      table.report(Rule::ConfigDuplicateKey, "columns", {name_of(matrix)});
  }
  std::set<std::string> names;
  for (const Term& row : config.vocabularies[config.lists[matrix.rows].vocabulary].terms) {
    for (const Term& column : config.vocabularies[config.lists[matrix.columns].vocabulary].terms) {
      const std::string name = joined(row.key, column.key);
      if (!names.insert(name).second) table.report(Rule::ConfigDuplicateKey, "columns", {name});
    }
  }
}

constexpr std::string_view kBelow = "/below";

/// Whether the form has the section, with heads and something below them when that is what is meant.
bool has_section(const Form& form, const SectionName& name) {
  return std::any_of(form.sections.begin(), form.sections.end(), [&](const Section& section) {
    return section.key == name.section && (name.part == Part::Heads || section.kind == SectionKind::Pairs);
  });
}

std::vector<SectionName> sections_at(TomlTable& table, std::string_view key, const Config& config) {
  std::vector<SectionName> names;
  for (const std::string& path : table.texts(key)) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const Form* form = config.find_form(path.substr(0, slash));
    SectionName name;
    name.section = slash == path.size() ? "" : path.substr(slash + 1);
    if (name.section.ends_with(kBelow)) {
      name.section.resize(name.section.size() - kBelow.size());
      name.part = Part::Below;
    }
    if (form != nullptr && has_section(*form, name)) {
      name.form = static_cast<std::size_t>(form - config.forms.data());
      names.push_back(std::move(name));
    } else {
      table.report(Rule::ConfigUnknownName, key, {path, std::string(key), "文書の種類の key / 節の key"});
    }
  }
  return names;
}

/// The quantity fields of all forms.
std::vector<std::string_view> quantities(const Config& config) {
  std::vector<std::string_view> keys;
  for (const Form& form : config.forms) {
    for (const Field& field : form.fields) {
      const bool known = std::find(keys.begin(), keys.end(), field.key) != keys.end();
      if (field.type == FieldType::Quantity && !known) keys.push_back(field.key);
    }
  }
  return keys;
}

void require_quantity(TomlTable& table, std::string_view key, const std::string& name, const Config& config) {
  const std::vector<std::string_view> known = quantities(config);
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  table.report(Rule::ConfigUnknownName, key,
               {name, std::string(key), fmt::format("{}", fmt::join(known, "・"))},
               text::nearest(name, known));
}

}  // namespace

void add_form_vocabulary(Config& config) {
  Vocabulary vocabulary;
  vocabulary.key = kFormVocabulary;
  vocabulary.label = "文書の種類";
  for (const Form& form : config.forms) {
    const std::size_t index = vocabulary.terms.size();
    vocabulary.terms.push_back({form.key, form.label, {}, {}, form.description});
    vocabulary.by_folded.emplace(text::fold(form.key), index);
    vocabulary.by_folded.emplace(text::fold(form.label), index);
  }
  config.vocabularies.push_back(std::move(vocabulary));
}

void read_lists(TomlTable& root, Config& config) {
  for (TomlTable& table : root.tables("lists")) {
    ListFamily family;
    family.key = folder_of(table, config);
    read_labels(table, family, family.key);
    family.in_header = table.flag("header");
    family.by = static_cast<Membership>(table.one_of("by", kMemberships));
    const auto vocabulary = family.by == Membership::Form ? std::optional(config.vocabularies.size() - 1)
                                                          : vocabulary_at(table, "vocabulary", config);
    if (family.by == Membership::Fields) family.fields = table.texts("fields");
    if (!vocabulary) table.required_text("vocabulary");
    table.reject_unknown_keys();
    if (!vocabulary) continue;
    family.vocabulary = *vocabulary;
    check_membership(table, family, config);
    for (const Term& term : config.vocabularies[*vocabulary].terms) {
      if (!is_slug(term.key) || term.key == "index") table.report(Rule::BadSlug, "vocabulary", {term.key});
    }
    config.lists.push_back(std::move(family));
  }
}

void read_extracts(TomlTable& root, Config& config) {
  for (TomlTable& table : root.tables("extracts")) {
    Extract extract;
    extract.key = folder_of(table, config);
    read_labels(table, extract, extract.key);
    extract.sections = sections_at(table, "sections", config);
    const auto family = named_at(table, "list", config.lists);
    if (!family) table.required_text("list");
    table.reject_unknown_keys();
    if (!family) continue;
    extract.family = *family;
    config.extracts.push_back(std::move(extract));
  }
}

void read_catalogues(TomlTable& root, Config& config) {
  for (TomlTable& table : root.tables("catalogues")) {
    Catalogue catalogue;
    catalogue.key = folder_of(table, config);
    catalogue.fields = table.texts("fields");
    read_labels(table, catalogue, catalogue.key);
    catalogue.noun = table.text("noun", catalogue.short_label);
    catalogue.scope = static_cast<Scope>(table.one_of("scope", kScopes));
    catalogue.group_by = table.text("group_by");
    catalogue.outcome = named_at(table, "outcome", config.extracts);
    table.reject_unknown_keys();
    config.catalogues.push_back(std::move(catalogue));
  }
}

void read_matrices(TomlTable& root, Config& config) {
  for (TomlTable& table : root.tables("matrices")) {
    Matrix matrix;
    const auto rows = named_at(table, "rows", config.lists);
    const auto columns = named_at(table, "columns", config.lists);
    const std::string rows_key = table.required_text("rows");
    const std::string columns_key = table.required_text("columns");
    read_labels(table, matrix, rows_key + " × " + columns_key);
    matrix.caveat = table.text("caveat");
    table.reject_unknown_keys();
    if (!rows || !columns) continue;
    matrix.rows = *rows;
    matrix.columns = *columns;
    check_addresses(table, matrix, config);
    config.matrices.push_back(std::move(matrix));
  }
}

void read_comparison(TomlTable& root, Config& config) {
  std::optional<TomlTable> table = root.table("compare");
  if (!table) return;
  read_labels(*table, config.comparison, "並べて比べる");
  for (TomlTable& row : table->tables("rows")) {
    config.comparison.rows.push_back({row.required_text("label"), sections_at(row, "sections", config)});
    row.reject_unknown_keys();
  }
  table->reject_unknown_keys();
}

void read_related(TomlTable& root, Config& config) {
  std::optional<TomlTable> table = root.table("related");
  if (!table) return;
  Relatedness& related = config.related;
  related.count = static_cast<std::size_t>(std::min(table->number("count", 5), kMostEntries));
  related.per_prefecture =
      static_cast<std::size_t>(std::min(table->number("per_prefecture", 2), kMostEntries));
  std::vector<std::string_view> known = {"place", "prefecture", "entity", "text"};
  for (const ListFamily& family : config.lists) known.push_back(family.key);
  for (const Catalogue& catalogue : config.catalogues) known.push_back(catalogue.key);
  if (std::optional<TomlTable> weights = table->table("weights")) {
    for (const std::string& name : weights->keys()) {
      related.weights.push_back({name, weights->number(name, 0)});
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      weights->report(Rule::ConfigUnknownName, name,
                      {name, "related.weights", fmt::format("{}", fmt::join(known, "・"))},
                      text::nearest(name, known));
    }
  }
  table->reject_unknown_keys();
}

void read_similar_places(TomlTable& root, Config& config) {
  std::optional<TomlTable> table = root.table("similar_places");
  if (!table) return;
  SimilarPlaces similar;
  similar.size = table->required_text("size");
  require_quantity(*table, "size", similar.size, config);
  similar.bands = table->numbers("bands");
  std::sort(similar.bands.begin(), similar.bands.end());
  similar.rates = table->texts("rates");
  for (const std::string& rate : similar.rates) require_quantity(*table, "rates", rate, config);
  similar.per = std::max(table->number("per", similar.per), 1.0);
  similar.family = named_at(*table, "list", config.lists);
  similar.count = static_cast<std::size_t>(std::min(table->number("count", 5), kMostEntries));
  table->reject_unknown_keys();
  config.similar_places = std::move(similar);
}

}  // namespace shirube::config

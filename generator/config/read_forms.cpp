#include <fmt/ranges.h>

#include <algorithm>

#include "config/built_in_fields.h"
#include "config/figure_limits.h"
#include "config/read_declarations.h"
#include "config/written_names.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::config {
namespace {

Field read_field(TomlTable& table, const Config& config) {
  Field field;
  field.key = table.required_text("key");
  field.label = table.text("label", field.key);
  field.type = static_cast<FieldType>(table.one_of("type", field_types()));
  field.show = static_cast<Show>(table.one_of("show", shows()));
  field.required = table.flag("required");
  field.many = table.flag("many");
  field.as_of = table.flag("as_of");
  field.optional_row = table.flag("optional_row");
  field.unit = table.text("unit");
  if (counts(field)) field.at_most = table.text("at_most");
  field.help = table.text("help");
  field.example = table.text("example");
  field.vocabulary = vocabulary_at(table, "vocabulary", config).value_or(config.vocabularies.size());
  const bool takes_words = field.type == FieldType::Term || field.type == FieldType::Terms;
  if (takes_words && field.vocabulary == config.vocabularies.size()) {
    table.report(Rule::ConfigMissingKey, "key", {"vocabulary", table.name()});
    field.type = FieldType::Words;
  }
  std::vector<TomlTable> inner = table.tables("fields");
  for (TomlTable& one : inner) field.fields.push_back(read_field(one, config));
  check_limits(inner, field.fields);
  table.reject_unknown_keys();
  return field;
}

Column read_column(TomlTable& table) {
  Column column;
  column.key = table.required_text("key");
  column.label = table.text("label", column.key);
  column.aliases = table.texts("aliases");
  column.type = static_cast<ColumnType>(table.one_of("type", column_types()));
  if (counts(column)) column.at_most = table.text("at_most");
  column.help = table.text("help");
  table.reject_unknown_keys();
  return column;
}

// A heading may be written as its name, as its marker, or as both, in either order: `Point1`, `(1) 課題`,
// `課題`.
void list_spellings(Section& section) {
  std::vector<std::string> names = {section.heading};
  names.insert(names.end(), section.aliases.begin(), section.aliases.end());
  if (!section.marker.empty()) names.push_back(section.marker);
  for (std::string& name : names) name = text::fold_heading(name);
  for (const std::string& first : names) {
    section.spellings.emplace(first, 0);
    for (const std::string& second : names) section.spellings.emplace(first + second, 0);
  }
}

Section read_section(TomlTable& table, const Config& config) {
  Section section;
  section.key = table.required_text("key");
  section.heading = table.required_text("heading");
  section.marker = table.text("marker");
  section.aliases = table.texts("aliases");
  section.kind = static_cast<SectionKind>(table.one_of("kind", section_kinds()));
  section.required = table.flag("required");
  section.many = table.flag("many");
  section.emphasis = table.flag("emphasis");
  section.keep_heading = table.flag("keep_heading");
  section.group = table.text("group");
  section.lead = table.text("lead");
  section.help = table.text("help");
  section.example = table.text("example");
  section.labels = table.texts("labels");
  section.vocabulary = vocabulary_at(table, "vocabulary", config);
  std::vector<TomlTable> columns = table.tables("columns");
  for (TomlTable& column : columns) section.columns.push_back(read_column(column));
  check_limits(columns, section.columns);
  const bool wants_columns = section.kind >= SectionKind::Table && section.kind <= SectionKind::Roles;
  if (wants_columns && section.columns.empty()) {
    table.report(Rule::ConfigMissingKey, "key", {"columns", table.name()});
    section.kind = SectionKind::Prose;
  }
  if (section.kind == SectionKind::Phases && !section.vocabulary) {
    table.report(Rule::ConfigMissingKey, "key", {"vocabulary", table.name()});
    section.kind = SectionKind::Titled;
  }
  table.reject_unknown_keys();
  list_spellings(section);
  return section;
}

void add_field(TomlTable& table, Field field, Form& form) {
  const auto same = [&](const Field& known) { return known.key == field.key; };
  if (std::any_of(form.fields.begin(), form.fields.end(), same)) {
    table.report(Rule::ConfigDuplicateKey, "key", {field.key});
  } else {
    form.fields.push_back(std::move(field));
  }
}

void take_field_sets(TomlTable& table, const FieldSets& field_sets, Form& form) {
  std::vector<std::string_view> known;
  for (const auto& [name, fields] : field_sets) known.push_back(name);
  for (const std::string& name : table.texts("fieldsets")) {
    const auto found = field_sets.find(name);
    if (found == field_sets.end()) {
      table.report(Rule::ConfigUnknownName, "fieldsets",
                   {name, "fieldsets", fmt::format("{}", fmt::join(known, "・"))},
                   text::nearest(name, known));
      continue;
    }
    for (const Field& field : found->second) add_field(table, field, form);
  }
}

void mark_required(TomlTable& table, Form& form) {
  for (const std::string& key : table.texts("require")) {
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [&](const Field& field) { return field.key == key; });
    if (found != form.fields.end()) {
      found->required = true;
    } else {
      table.report(Rule::ConfigUnknownName, "require", {key, "require", "この form の項目"});
    }
  }
}

// Every document has a title and a summary: lists, results and the head of each page are made of them.
void ensure_field(std::string_view key, std::string_view label, Form& form) {
  const auto same = [&](const Field& field) { return field.key == key; };
  if (std::any_of(form.fields.begin(), form.fields.end(), same)) return;
  Field field;
  field.key = key;
  field.label = label;
  field.required = true;
  form.fields.insert(form.fields.begin(), std::move(field));
}

}  // namespace

void read_field_sets(TomlTable& root, const Config& config, FieldSets& field_sets) {
  std::optional<TomlTable> sets = root.table("fieldsets");
  if (!sets) return;
  for (const std::string& name : sets->keys()) {
    for (TomlTable& field : sets->tables(name)) field_sets[name].push_back(read_field(field, config));
  }
}

void read_forms(TomlTable& root, const FieldSets& field_sets, Config& config) {
  for (TomlTable& table : root.named_tables("forms")) {
    Form form;
    form.key = table.name();
    form.label = table.text("label", form.key);
    form.folder = table.slug("folder");
    form.description = table.text("description");
    form.layout = static_cast<Layout>(table.one_of("layout", layouts()));
    form.intro = static_cast<Intro>(table.one_of("intro", intros(), 1));
    form.free_sections = table.flag("free_sections");
    take_field_sets(table, field_sets, form);
    std::vector<TomlTable> own = table.tables("fields");
    for (TomlTable& field : own) add_field(field, read_field(field, config), form);
    ensure_field("summary", "要約", form);
    ensure_field("title", "題名", form);
    add_built_in_fields(config, form);
    check_limits(own, form.fields);
    check_shared_limits(table, own, form);
    mark_required(table, form);
    for (TomlTable& section : table.tables("sections"))
      form.sections.push_back(read_section(section, config));
    table.reject_unknown_keys();
    config.forms.push_back(std::move(form));
  }
}

}  // namespace shirube::config

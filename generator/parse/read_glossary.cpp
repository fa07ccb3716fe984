#include <utility>

#include "parse/read_fields.h"
#include "parse/reference_data.h"
#include "parse/yaml.h"

namespace shirube::parse {
namespace {

constexpr YamlLimits kGlossaryLimits = {std::size_t{1} << 20, 4};

config::Field field(const char* key, const char* label, config::FieldType type, bool required) {
  config::Field made;
  made.key = key;
  made.label = label;
  made.type = type;
  made.required = required;
  return made;
}

/// The engine knows glossaries, so their fields are declared here and not by each handbook.
const config::Form& glossary_form() {
  static const config::Form form = [] {
    config::Form made;
    made.label = "用語";
    made.fields = {field("term", "用語", config::FieldType::Text, true),
                   field("reading", "読み", config::FieldType::Text, true),
                   field("aliases", "別の呼び方", config::FieldType::Words, false),
                   field("short", "短い説明", config::FieldType::Text, true),
                   field("gloss", "説明", config::FieldType::Text, true),
                   field("see", "関連する用語", config::FieldType::Words, false)};
    return made;
  }();
  return form;
}

GlossaryRow row_of(std::vector<FieldValue> values) {
  GlossaryRow row;
  for (FieldValue& value : values) {
    const std::string& key = value.field->key;
    if (key == "term") row.term = value.words.front();
    if (key == "reading") row.reading = value.text();
    if (key == "aliases") row.aliases = std::move(value.words);
    if (key == "short") row.brief = value.text();
    if (key == "gloss") row.gloss = value.text();
    if (key == "see") row.see = std::move(value.words);
  }
  return row;
}

}  // namespace

std::vector<GlossaryRow> read_glossary(const std::vector<FileId>& tables, const FileTable& files,
                                       const config::Config& config, Diagnostics& diagnostics) {
  std::vector<GlossaryRow> rows;
  for (const FileId file : tables) {
    const std::string& bytes = files[file].bytes;
    const SourceSpan place{file, 0, static_cast<std::uint32_t>(bytes.size())};
    const std::optional<YamlNode> yaml = parse_yaml(bytes, place, kGlossaryLimits, diagnostics);
    if (!yaml) continue;
    if (yaml->kind != YamlNode::Kind::List) {
      diagnostics.add(Rule::WrongType, yaml->span, {"glossary", "@record-list", "- term: …"});
      continue;
    }
    for (const YamlNode& entry : yaml->items) {
      if (entry.kind != YamlNode::Kind::Map) {
        diagnostics.add(Rule::WrongType, entry.span, {"glossary", "@record", "- term: …"});
        continue;
      }
      GlossaryRow row = row_of(read_fields(entry, glossary_form(), config, entry.span, diagnostics));
      if (!row.term.text.empty()) rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace shirube::parse

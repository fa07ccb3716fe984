#include "schema/field_schema.h"

#include <string>
#include <utility>

#include "config/written_names.h"
#include "schema/definitions.h"
#include "schema/how_to_write.h"

namespace shirube::schema {
namespace {

using config::Field;
using config::FieldType;

// Patterns let through whatever could be meant: what a date or a number says, only the generator knows. Some
// character of \S is in every value; a date has a digit of either width or 元 (the first year of an era).
constexpr const char* kFilled = "\\S";
constexpr const char* kHasDigit = "[0-9０-９]";
constexpr const char* kHasYear = "[0-9０-９元]";
constexpr const char* kUrl = "^https?://[^ \"'<>\\\\]+$";
constexpr const char* kDocument = "^[a-z0-9-]+/[a-z0-9-]+$";

Json text_like(Json types, const char* pattern) {
  Json schema;
  schema["type"] = std::move(types);
  schema["pattern"] = pattern;
  return schema;
}

/// Numbers too: YAML reads 2018 as one, and the generator takes it for the text it is.
Json text_schema() {
  return text_like(Json::array({"string", "number"}), kFilled);
}

Json list_of(Json item) {
  Json list;
  list["type"] = "array";
  list["minItems"] = 1;
  list["items"] = std::move(item);
  return list;
}

/// A list, or its only item.
Json one_or_more(const Json& item) {
  Json schema;
  schema["anyOf"] = Json::array({list_of(item), item});
  return schema;
}

Json vocabulary_of(const Field& field, const config::Config& config) {
  return reference(kVocabulary, config.vocabularies[field.vocabulary].key);
}

Json quantity_schema(const Field& field) {
  const Json number = text_like(Json::array({"string", "number"}), kHasDigit);
  Json properties;
  properties["value"] = number;
  properties["value"]["title"] = "数と単位";
  properties["as_of"] = text_like(Json::array({"string", "number"}), kHasYear);
  properties["as_of"]["title"] = "いつの数か";
  Json map;
  map["type"] = "object";
  map["properties"] = std::move(properties);
  map["required"] = field.as_of ? Json::array({"value", "as_of"}) : Json::array({"value"});
  map["additionalProperties"] = false;
  if (field.as_of) return map;
  Json schema;
  schema["anyOf"] = Json::array({number, std::move(map)});
  return schema;
}

Json period_schema(const Field& field) {
  const Json period = text_like(Json::array({"string", "number"}), kHasYear);
  return field.many ? one_or_more(period) : period;
}

Json record_schema(const Field& field, const config::Config& config) {
  Json schema;
  schema["type"] = "object";
  add_properties(field.fields, config, schema);
  return schema;
}

Json value_schema(const Field& field, const config::Config& config) {
  switch (field.type) {
    case FieldType::Text:
      return text_schema();
    case FieldType::Words:
      return one_or_more(text_schema());
    case FieldType::Term:
      return vocabulary_of(field, config);
    case FieldType::Terms:
      return one_or_more(vocabulary_of(field, config));
    case FieldType::Place:
      return text_like("string", kFilled);
    case FieldType::Places:
      return one_or_more(text_like("string", kFilled));
    case FieldType::Quantity:
      return quantity_schema(field);
    case FieldType::Period:
      return period_schema(field);
    case FieldType::Flag:
      return {{"enum", Json::array({true, false, "true", "false", "はい", "いいえ"})}};
    case FieldType::Url:
      return text_like("string", kUrl);
    case FieldType::Document:
      return text_like("string", kDocument);
    case FieldType::Documents:
      return one_or_more(text_like("string", kDocument));
    case FieldType::Source:
      return {{"$ref", std::string("#/$defs/") + kSource}};
    case FieldType::Record:
      return record_schema(field, config);
    case FieldType::Records:
      return list_of(record_schema(field, config));
  }
  return {};
}

/// The example is YAML as an author types it, which is a value by itself only where values are texts.
bool is_example_a_value(const Field& field) {
  switch (field.type) {
    case FieldType::Text:
    case FieldType::Term:
    case FieldType::Period:
    case FieldType::Url:
    case FieldType::Document:
      return true;
    case FieldType::Quantity:
      return !field.as_of;
    default:
      return false;
  }
}

Json own_marks(const Field& field, const config::Config& config) {
  Json marks;
  marks["type"] = config::written(field.type);
  marks["label"] = field.label;
  set_text(marks, "help", field.help);
  set_text(marks, "example", field.example);
  const bool has_words = field.type == FieldType::Term || field.type == FieldType::Terms;
  if (has_words) marks["vocabulary"] = config.vocabularies[field.vocabulary].key;
  set_text(marks, "unit", field.unit);
  set_text(marks, "at_most", field.at_most);
  set_flag(marks, "required", field.required);
  set_flag(marks, "as_of", field.as_of);
  set_flag(marks, "many", field.many);
  marks["show"] = config::written(field.show);
  return marks;
}

/// What editors show: what to write, how, and an example.
std::string description_of(const Field& field, const config::Config& config) {
  std::string text = field.help;
  const std::string how = how_to_write(field, config);
  if (!how.empty()) text += (text.empty() ? "" : "\n") + how;
  if (!field.example.empty()) text += (text.empty() ? "例: " : "\n例: ") + field.example;
  return text;
}

}  // namespace

Json field_schema(const Field& field, const config::Config& config) {
  Json schema;
  schema["title"] = field.label;
  set_text(schema, "description", description_of(field, config));
  schema.update(value_schema(field, config));
  if (!field.example.empty() && is_example_a_value(field)) schema["examples"] = Json::array({field.example});
  schema[kOwnKey] = own_marks(field, config);
  return schema;
}

void add_properties(const std::vector<Field>& fields, const config::Config& config, Json& schema) {
  Json required = Json::array();
  for (const Field& field : fields) {
    schema["properties"][field.key] = field_schema(field, config);
    if (field.required) required.push_back(field.key);
  }
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
}

}  // namespace shirube::schema

#include "schema/describe.h"

#include <set>
#include <utility>

#include "schema/definitions.h"
#include "schema/form_schema.h"

namespace shirube::schema {
namespace {

constexpr const char* kDraft = "https://json-schema.org/draft/2020-12/schema";

/// What an author wrote may hold bytes that are no UTF-8 (the readers report them); JSON must not.
std::string written(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json vocabularies_of(const config::Config& config) {
  Json definitions = Json::object();
  for (const config::Vocabulary& vocabulary : config.vocabularies) {
    definitions[definition_name(kVocabulary, vocabulary.key)] = vocabulary_schema(vocabulary);
  }
  definitions[kSource] = source_schema(config);
  return definitions;
}

/// If a document names the form, it is judged by it: so an editor says what is wrong, and not that nothing
/// fits.
Json judged_by(const config::Form& form) {
  Json rule;
  rule["if"]["properties"]["form"]["const"] = form.key;
  rule["if"]["required"] = Json::array({"form"});
  rule["then"] = reference(kForm, form.key);
  return rule;
}

Json form_choices(const config::Config& config) {
  Json choices;
  choices["title"] = "文書の種類";
  choices["oneOf"] = Json::array();
  for (const config::Form& form : config.forms) {
    choices["oneOf"].push_back({{"const", form.key}, {"title", form.label}, {"description", form.label}});
  }
  return choices;
}

Json whole_marks(const config::Config& config) {
  Json marks;
  marks["title"] = config.site.title;
  marks["forms"] = Json::array();
  for (const config::Form& form : config.forms) marks["forms"].push_back(form.key);
  marks["vocabularies"] = Json::array();
  for (const config::Vocabulary& vocabulary : config.vocabularies) {
    marks["vocabularies"].push_back(vocabulary.key);
  }
  if (config.callouts) marks["callouts"] = config.vocabularies[*config.callouts].key;
  if (config.value_states) marks["value_states"] = config.vocabularies[*config.value_states].key;
  return marks;
}

void collect(const config::Field& field, const config::Config& config, std::set<std::string>& needed) {
  using config::FieldType;
  if (field.type == FieldType::Source) needed.insert(kSource);
  if (field.type == FieldType::Term || field.type == FieldType::Terms) {
    needed.insert(definition_name(kVocabulary, config.vocabularies[field.vocabulary].key));
  }
  for (const config::Field& inner : field.fields) collect(inner, config, needed);
}

std::set<std::string> needed_by(const config::Form& form, const config::Config& config) {
  std::set<std::string> needed;
  for (const config::Field& field : form.fields) collect(field, config, needed);
  for (const config::Section& section : form.sections) {
    if (section.vocabulary) {
      needed.insert(definition_name(kVocabulary, config.vocabularies[*section.vocabulary].key));
    }
  }
  return needed;
}

}  // namespace

std::string describe_forms(const config::Config& config) {
  Json schema;
  schema["$schema"] = kDraft;
  schema["title"] = config.site.title;
  schema["description"] =
      "文書の先頭に書く項目（front matter）の決まりです。site.toml の宣言から作られています。";
  schema["type"] = "object";
  schema["properties"]["form"] = form_choices(config);
  schema["allOf"] = Json::array();
  for (const config::Form& form : config.forms) schema["allOf"].push_back(judged_by(form));
  schema["$defs"] = Json::object();
  for (const config::Form& form : config.forms) {
    schema["$defs"][definition_name(kForm, form.key)] = form_schema(form, config);
  }
  schema["$defs"].update(vocabularies_of(config));
  schema[kOwnKey] = whole_marks(config);
  return written(schema);
}

std::string describe_form(const config::Form& form, const config::Config& config) {
  Json schema;
  schema["$schema"] = kDraft;
  schema.update(form_schema(form, config));
  const std::set<std::string> needed = needed_by(form, config);
  const Json all = vocabularies_of(config);
  for (const std::string& name : needed) schema["$defs"][name] = all.at(name);
  return written(schema);
}

}  // namespace shirube::schema

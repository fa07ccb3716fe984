#include "schema/decap_widgets.h"

#include <string>
#include <utility>

namespace shirube::schema {
namespace {

using config::Field;
using config::FieldType;

Json choice(const std::string& label, const std::string& value) {
  return {{"label", label}, {"value", value}};
}

void make_select(Json choices, Json& widget) {
  widget["widget"] = "select";
  widget["options"] = std::move(choices);
}

Json terms_of(const Field& field, const config::Config& config) {
  Json choices = Json::array();
  for (const config::Term& term : config.vocabularies[field.vocabulary].terms) {
    choices.push_back(choice(term.label, term.key));
  }
  return choices;
}

Json text_widget(const char* name, const char* label) {
  return {{"name", name}, {"label", label}, {"widget", "string"}};
}

Json optional_text(const char* name, const char* label) {
  Json widget = text_widget(name, label);
  widget["required"] = false;
  return widget;
}

/// A list of texts: with one `field` the CMS keeps the texts themselves.
void make_list(Json& widget) {
  widget["widget"] = "list";
  widget["field"] = text_widget("item", "一つ");
}

void make_dated_number(Json& widget) {
  widget["widget"] = "object";
  widget["fields"] = Json::array({text_widget("value", "数と単位"), text_widget("as_of", "いつの数か")});
}

void make_source(const config::Config& config, Json& widget) {
  Json choices = Json::array();
  for (const config::Source& source : config.sources) choices.push_back(choice(source.title, source.key));
  Json id = {{"name", "id"}, {"label", "出典"}};
  make_select(std::move(choices), id);
  widget["widget"] = "object";
  widget["fields"] =
      Json::array({std::move(id), optional_text("section", "章・節"), optional_text("page", "ページ")});
}

void make_records(const Field& field, const config::Config& config, Json& widget) {
  widget["widget"] = field.type == FieldType::Record ? "object" : "list";
  widget["fields"] = Json::array();
  for (const Field& inner : field.fields) widget["fields"].push_back(decap_field(inner, config));
}

void choose_widget(const Field& field, const config::Config& config, Json& widget) {
  switch (field.type) {
    case FieldType::Term:
    case FieldType::Terms:
      make_select(terms_of(field, config), widget);
      if (field.type == FieldType::Terms) widget["multiple"] = true;
      return;
    case FieldType::Flag:
      return make_select(Json::array({choice("はい", "true"), choice("いいえ", "false")}), widget);
    case FieldType::Words:
    case FieldType::Places:
    case FieldType::Documents:
      return make_list(widget);
    case FieldType::Source:
      return make_source(config, widget);
    case FieldType::Record:
    case FieldType::Records:
      return make_records(field, config, widget);
    case FieldType::Quantity:
      if (field.as_of) return make_dated_number(widget);
      break;
    case FieldType::Period:
      if (field.many) return make_list(widget);
      break;
    default:
      break;
  }
  widget["widget"] = "string";
}

std::string hint_of(const Field& field) {
  const std::string example = field.example.empty() ? "" : "例: " + field.example;
  return field.help.empty() || example.empty() ? field.help + example : field.help + " " + example;
}

}  // namespace

Json decap_field(const Field& field, const config::Config& config) {
  Json widget;
  widget["name"] = field.key;
  widget["label"] = field.label;
  choose_widget(field, config, widget);
  widget["required"] = field.required;
  set_text(widget, "hint", hint_of(field));
  return widget;
}

}  // namespace shirube::schema

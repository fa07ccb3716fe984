#include "schema/definitions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace shirube::schema {
namespace {

constexpr std::string_view kPlain = "-._";

bool is_plain(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         kPlain.find(byte) != std::string_view::npos;
}

/// A name as it stands in the fragment of a URI: RFC 6901 §6 escapes ~ and /, RFC 3986 the rest.
std::string in_fragment(std::string_view name) {
  std::string escaped;
  for (const char byte : name) {
    if (byte == '~') {
      escaped += "~0";
    } else if (byte == '/') {
      escaped += "~1";
    } else if (is_plain(byte)) {
      escaped += byte;
    } else {
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return escaped;
}

Json term_choice(const config::Term& term) {
  Json choice;
  choice["const"] = term.key;
  choice["title"] = term.label;
  // What editors show beside a proposed word is its description, not its title.
  choice["description"] = term.note.empty() ? term.label : term.label + "（" + term.note + "）";
  return choice;
}

Json term_marks(const config::Term& term) {
  Json marks;
  marks["key"] = term.key;
  marks["label"] = term.label;
  if (!term.aliases.empty()) marks["aliases"] = term.aliases;
  set_text(marks, "note", term.note);
  return marks;
}

std::vector<std::string> other_words(const config::Vocabulary& vocabulary) {
  std::vector<std::string> words;
  const auto is_new = [&](const std::string& word) {
    const auto is_key = [&](const config::Term& term) { return term.key == word; };
    return std::find(words.begin(), words.end(), word) == words.end() &&
           std::none_of(vocabulary.terms.begin(), vocabulary.terms.end(), is_key);
  };
  for (const config::Term& term : vocabulary.terms) {
    if (is_new(term.label)) words.push_back(term.label);
    for (const std::string& alias : term.aliases) {
      if (is_new(alias)) words.push_back(alias);
    }
  }
  return words;
}

Json source_ids(const config::Config& config) {
  Json choices = Json::array();
  for (const config::Source& source : config.sources) {
    Json choice;
    choice["const"] = source.key;
    choice["title"] = source.title;
    choice["description"] =
        source.edition.empty() ? source.title : source.title + "（" + source.edition + "）";
    choices.push_back(std::move(choice));
  }
  Json id;
  id["title"] = "出典の id";
  id["oneOf"] = std::move(choices);
  return id;
}

Json text_property(const char* title, const char* description) {
  Json property;
  property["title"] = title;
  property["description"] = description;
  property["type"] = Json::array({"string", "number"});
  return property;
}

}  // namespace

std::string definition_name(std::string_view kind, std::string_view key) {
  return fmt::format("{}-{}", kind, key);
}

Json reference(std::string_view kind, std::string_view key) {
  Json json;
  json["$ref"] = "#/$defs/" + in_fragment(definition_name(kind, key));
  return json;
}

Json vocabulary_schema(const config::Vocabulary& vocabulary) {
  Json schema;
  schema["title"] = vocabulary.label;
  set_text(schema, "description", vocabulary.note);
  Json keys = Json::array();
  Json terms = Json::array();
  for (const config::Term& term : vocabulary.terms) {
    keys.push_back(term_choice(term));
    terms.push_back(term_marks(term));
  }
  schema["anyOf"] = Json::array({Json{{"oneOf", std::move(keys)}}});
  const std::vector<std::string> others = other_words(vocabulary);
  if (!others.empty()) schema["anyOf"].push_back(Json{{"enum", others}});
  schema[kOwnKey] = {
      {"vocabulary", vocabulary.key}, {"label", vocabulary.label}, {"terms", std::move(terms)}};
  return schema;
}

Json source_schema(const config::Config& config) {
  Json properties;
  properties["id"] = source_ids(config);
  properties["section"] = text_property("章・節", "出典のどの章・節にあるかです（例: 第1章）。");
  properties["page"] = text_property("ページ", "出典のページです。");
  Json map;
  map["type"] = "object";
  map["properties"] = std::move(properties);
  map["required"] = Json::array({"id"});
  map["additionalProperties"] = false;
  Json schema;
  schema["anyOf"] = Json::array({std::move(map), source_ids(config)});
  Json sources = Json::array();
  for (const config::Source& source : config.sources) {
    sources.push_back({{"key", source.key}, {"label", source.title}});
  }
  schema[kOwnKey] = {{"sources", std::move(sources)}};
  return schema;
}

}  // namespace shirube::schema

#include "schema/decap.h"

#include <utility>

#include "schema/decap_widgets.h"
#include "schema/form_schema.h"
#include "schema/yaml_text.h"

namespace shirube::schema {
namespace {

constexpr std::size_t kIndent = 2;

constexpr const char* kHead =
    "# Decap CMS 3 の config.yml に入れる collections です。site.toml の宣言から作られています。\n"
    "# backend と media_folder は、お使いの環境に合わせて書き足してください。\n"
    "# "
    "ファイルの名前は作った日時になります。公開する前に、内容を表すスラッグ（半角の小文字・数字・ハイフン）へ"
    "\n"
    "# 改めてください。空のまま残った項目は、shirube check がお知らせします。\n"
    "collections:\n";

/// Titles are Japanese, and a slug must be ASCII: the day and time are the only parts that always are one.
std::string slug_of(const config::Form& form) {
  return form.folder + "-{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}";
}

/// The body as a document of the form begins.
std::string skeleton(const config::Form& form) {
  std::string text;
  for (const config::Section& section : form.sections) {
    if (section.required) text += "## " + section.heading + "\n\n";
  }
  return text;
}

Json form_field(const config::Form& form) {
  Json field;
  field["name"] = "form";
  field["label"] = "文書の種類";
  field["widget"] = "hidden";
  field["default"] = form.key;
  return field;
}

/// The rich text editor of the CMS writes tables and boxed remarks anew; as plain text they stay what they
/// are.
Json body_field(const config::Form& form) {
  Json field;
  field["name"] = "body";
  field["label"] = "本文";
  field["widget"] = "markdown";
  field["modes"] = Json::array({"raw"});
  field["required"] = !form.sections.empty();
  const std::string begun = skeleton(form);
  if (!begun.empty()) field["default"] = begun;
  return field;
}

Json collection(const config::Form& form, const config::Config& config) {
  Json json;
  json["name"] = form.key;
  json["label"] = form.label;
  set_text(json, "description", form.description);
  json["folder"] = "content/" + form.folder;
  json["create"] = true;
  json["format"] = "yaml-frontmatter";
  json["extension"] = "md";
  json["slug"] = slug_of(form);
  json["identifier_field"] = "title";
  if (shares_folder(form, config)) json["filter"] = {{"field", "form"}, {"value", form.key}};
  json["fields"] = Json::array({form_field(form)});
  for (const config::Field& field : form.fields) json["fields"].push_back(decap_field(field, config));
  json["fields"].push_back(body_field(form));
  return json;
}

}  // namespace

std::string decap_collections(const config::Config& config) {
  Json all = Json::array();
  for (const config::Form& form : config.forms) all.push_back(collection(form, config));
  return kHead + yaml_text(all, kIndent);
}

std::string decap_collection(const config::Form& form, const config::Config& config) {
  return kHead + yaml_text(Json::array({collection(form, config)}), kIndent);
}

}  // namespace shirube::schema

#include "schema/form_schema.h"

#include <algorithm>
#include <utility>

#include "config/written_names.h"
#include "schema/field_schema.h"

namespace shirube::schema {
namespace {

Json column_marks(const config::Column& column) {
  Json marks;
  marks["key"] = column.key;
  marks["label"] = column.label;
  if (!column.aliases.empty()) marks["aliases"] = column.aliases;
  marks["type"] = config::written(column.type);
  set_text(marks, "help", column.help);
  set_text(marks, "at_most", column.at_most);
  return marks;
}

Json section_marks(const config::Section& section, const config::Config& config) {
  Json marks;
  marks["key"] = section.key;
  marks["heading"] = section.heading;
  set_text(marks, "marker", section.marker);
  if (!section.aliases.empty()) marks["aliases"] = section.aliases;
  marks["kind"] = config::written(section.kind);
  set_flag(marks, "required", section.required);
  set_flag(marks, "many", section.many);
  set_flag(marks, "keep_heading", section.keep_heading);
  set_text(marks, "help", section.help);
  set_text(marks, "example", section.example);
  if (!section.labels.empty()) marks["labels"] = section.labels;
  if (section.vocabulary) marks["vocabulary"] = config.vocabularies[*section.vocabulary].key;
  for (const config::Column& column : section.columns) marks["columns"].push_back(column_marks(column));
  return marks;
}

Json form_marks(const config::Form& form, const config::Config& config) {
  Json marks;
  marks["form"] = form.key;
  marks["label"] = form.label;
  marks["folder"] = form.folder;
  marks["folder_label"] = config.folder(form.folder).label;
  set_text(marks, "description", form.description);
  marks["intro"] = config::written(form.intro);
  marks["free_sections"] = form.free_sections;
  marks["sections"] = Json::array();
  for (const config::Section& section : form.sections) {
    marks["sections"].push_back(section_marks(section, config));
  }
  return marks;
}

Json name_of(const config::Form& form) {
  Json name;
  name["title"] = "文書の種類";
  name["description"] = form.description.empty() ? form.label : form.label + "：" + form.description;
  name["const"] = form.key;
  return name;
}

}  // namespace

bool shares_folder(const config::Form& form, const config::Config& config) {
  return std::count_if(config.forms.begin(), config.forms.end(),
                       [&](const config::Form& other) { return other.folder == form.folder; }) > 1;
}

Json form_schema(const config::Form& form, const config::Config& config) {
  Json schema;
  schema["title"] = form.label;
  set_text(schema, "description", form.description);
  schema["type"] = "object";
  schema["properties"]["form"] = name_of(form);
  add_properties(form.fields, config, schema);
  if (shares_folder(form, config)) schema["required"].insert(schema["required"].begin(), "form");
  schema[kOwnKey] = form_marks(form, config);
  return schema;
}

}  // namespace shirube::schema

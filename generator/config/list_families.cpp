#include "config/list_families.h"

#include <algorithm>

namespace shirube::config {
namespace {

bool holds_records(const Field& field) {
  return field.type == FieldType::Record || field.type == FieldType::Records;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

FieldPath field_path(std::string_view declared) {
  const std::size_t dot = std::min(declared.find('.'), declared.size());
  const bool dotted = dot < declared.size();
  return {std::string(declared.substr(0, dot)), std::string(dotted ? declared.substr(dot + 1) : "")};
}

const Field* find_field(const std::vector<Field>& fields, std::string_view key) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

const Field* find_field(const Form& form, const FieldPath& path) {
  const Field* field = find_field(form.fields, path.field);
  if (field == nullptr || path.inner.empty()) return field;
  return find_field(field->fields, path.inner);
}

bool holds_free_words(const Field& field) {
  return field.type == FieldType::Words || field.type == FieldType::Text;
}

bool holds_terms_of(const Field& field, std::size_t vocabulary) {
  const bool terms = field.type == FieldType::Term || field.type == FieldType::Terms;
  return terms && field.vocabulary == vocabulary;
}

std::vector<std::string> usable_fields(const Config& config, std::size_t vocabulary) {
  const auto usable = [&](const Field& field) {
    return holds_free_words(field) || holds_terms_of(field, vocabulary);
  };
  std::vector<std::string> names;
  for (const Form& form : config.forms) {
    for (const Field& field : form.fields) {
      if (usable(field)) add_once(names, field.key);
      if (!holds_records(field)) continue;
      for (const Field& inner : field.fields) {
        if (usable(inner)) add_once(names, field.key + "." + inner.key);
      }
    }
  }
  return names;
}

std::vector<std::size_t> subheading_vocabularies(const Config& config) {
  std::vector<std::size_t> vocabularies;
  for (const Form& form : config.forms) {
    for (const Section& section : form.sections) {
      if (section.vocabulary && section.kind == SectionKind::Phases)
        vocabularies.push_back(*section.vocabulary);
    }
  }
  return vocabularies;
}

bool has_list(const Config& config, const ListFamily& family, std::size_t term) {
  return family.by != Membership::Form || config.forms[term].layout != Layout::Plain;
}

}  // namespace shirube::config

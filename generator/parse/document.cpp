#include "parse/document.h"

#include <algorithm>

namespace shirube::parse {
namespace {

const std::string kEmpty;

const FieldValue* find_value(const std::vector<FieldValue>& values, std::string_view key) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const FieldValue& value) { return value.field->key == key; });
  return found == values.end() ? nullptr : &*found;
}

const std::string& text_of(const Document& document, std::string_view key) {
  const FieldValue* value = document.find(key);
  return value == nullptr ? kEmpty : value->text();
}

}  // namespace

const std::string& FieldValue::text() const {
  return words.empty() ? kEmpty : words.front().text;
}

const FieldValue* Record::find(std::string_view key) const {
  return find_value(values, key);
}

const FieldValue* Document::find(std::string_view key) const {
  return find_value(fields, key);
}

const Callout* Document::callout_at(markdown::NodeIndex quote) const {
  const auto found =
      std::lower_bound(callouts.begin(), callouts.end(), quote,
                       [](const Callout& callout, markdown::NodeIndex node) { return callout.quote < node; });
  return found != callouts.end() && found->quote == quote ? &*found : nullptr;
}

const std::string& Document::title() const {
  return text_of(*this, "title");
}

const std::string& Document::summary() const {
  return text_of(*this, "summary");
}

const std::string& Document::shown_heading(const Section& section) const {
  const bool declared = section.kind != nullptr && !section.kind->keep_heading && !section.kind->many;
  return declared ? section.kind->heading : headings[section.heading].text;
}

}  // namespace shirube::parse

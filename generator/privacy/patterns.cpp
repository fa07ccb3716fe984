#include "privacy/patterns.h"

#include <utility>

#include "text/json.h"

namespace shirube::privacy {
namespace {

std::vector<PatternRow> all_rows() {
  std::vector<PatternRow> rows;
  for (auto part : {reach_patterns, number_patterns, name_patterns, story_patterns}) {
    for (PatternRow& row : part()) rows.push_back(std::move(row));
  }
  return rows;
}

std::string_view name_of(Where where) {
  switch (where) {
    case Where::Anywhere:
      return "anywhere";
    case Where::OutsideContact:
      return "outside-contact";
    case Where::OnePerson:
      return "one-person";
  }
  return {};
}

std::string_view name_of(Judge judge) {
  switch (judge) {
    case Judge::Text:
      return "text";
    case Judge::Name:
      return "name";
    case Judge::MyNumber:
      return "my-number";
    case Judge::Age:
      return "age";
  }
  return {};
}

std::string json_texts(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) parts.push_back(text::json_string(text));
  return text::json_list(parts);
}

std::string json_row(const PatternRow& row) {
  const auto pair = [](std::string_view key, const std::string& value) {
    return text::json_string(key) + ":" + value;
  };
  return "{" + pair("rule", text::json_string(rule_info(row.rule).id)) + "," +
         pair("where", text::json_string(name_of(row.where))) + "," +
         pair("judge", text::json_string(name_of(row.judge))) + "," + pair("needs", json_texts(row.needs)) +
         "," + pair("digits", std::to_string(row.digits)) + "," +
         pair("expression", text::json_string(row.expression)) + "," +
         pair("except", text::json_string(row.except)) + "," + pair("kind", text::json_string(row.kind)) +
         "}";
}

}  // namespace

const std::vector<PatternRow>& patterns() {
  static const std::vector<PatternRow> rows = all_rows();
  return rows;
}

std::string patterns_json(const config::PrivacyWords& words) {
  std::vector<std::string> rows;
  for (const PatternRow& row : patterns()) rows.push_back(json_row(row));
  std::vector<std::string> roles = words.roles;
  roles.insert(roles.end(), words.persons.begin(), words.persons.end());
  return "{\"rows\":" + text::json_list(rows) + ",\"roles\":" + json_texts(roles) +
         ",\"contactFields\":" + json_texts(words.contact_fields) + "}";
}

}  // namespace shirube::privacy

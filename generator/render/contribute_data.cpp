#include "render/contribute_data.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>
#include <vector>

#include "parse/without_comments.h"
#include "render/contribute_patterns.h"
#include "schema/describe.h"
#include "text/json.h"

namespace shirube::render {
namespace {

using text::json_list;
using text::json_string;

/// What the page can tell of one document (assets/contribute-checks.js), besides what patterns tell.
constexpr auto kChecked = std::to_array<Rule>({
    Rule::ControlCharacter,   Rule::BadSlug,         Rule::UnknownKey,
    Rule::MissingField,       Rule::UnknownTerm,     Rule::UnknownPlace,
    Rule::UnknownSource,      Rule::UnknownDocument, Rule::MissingAsOf,
    Rule::ImpossibleDate,     Rule::UnreadableDate,  Rule::EraBeyondEnd,
    Rule::UnreadableQuantity, Rule::FieldNotUrl,     Rule::UnknownSection,
    Rule::MissingSection,     Rule::MissingIntro,    Rule::TextBeforeSection,
    Rule::NotAList,           Rule::MissingItems,    Rule::NotATable,
    Rule::EmptyCell,          Rule::UnknownPhase,    Rule::MissingSubheading,
    Rule::MissingChart,       Rule::HeadingLevel,    Rule::RawHtml,
    Rule::ForbiddenUrl,       Rule::MissingAlt,      Rule::UnknownCallout,
    Rule::PseudonymWithPlace,
});

const char* severity_name(Severity severity) {
  switch (severity) {
    case Severity::Warning:
      return "warning";
    case Severity::Info:
      return "info";
    case Severity::Off:
      return "off";
    default:
      return "error";
  }
}

std::string member(std::string_view name, const std::string& json) {
  return json_string(name) + ":" + json;
}

std::string object(const std::vector<std::string>& members) {
  return fmt::format("{{{}}}", fmt::join(members, ","));
}

std::string rule_json(Rule rule, const Levels& levels) {
  const RuleInfo& info = rule_info(rule);
  return member(info.id, object({member("severity", json_string(severity_name(levels.of(rule)))),
                                 member("message", json_string(info.ja.message)),
                                 member("hint", json_string(info.ja.hint))}));
}

std::string rules_json(const Levels& levels) {
  std::vector<std::string> rules;
  for (const Rule rule : kChecked) rules.push_back(rule_json(rule, levels));
  for (const Rule rule : pattern_rules()) rules.push_back(rule_json(rule, levels));
  return object(rules);
}

}  // namespace

std::string contribute_forms_script(const config::Config& config) {
  const std::vector<std::string> members = {
      member("handbook", json_string(config.site.title)),
      member("mail", json_string(config.contribution.mail)),
      member("newFile", json_string(config.contribution.new_file_url)),
      member("rules", rules_json(config.checking.levels)),
      member("patterns", contribute_patterns_json(config.checking)),
      member("schema", schema::describe_forms(config)),
  };
  return fmt::format("globalThis.shirubeForms = {{\n{}\n}};\n", fmt::join(members, ",\n"));
}

std::string contribute_places_script(const model::Handbook& book) {
  std::vector<std::string> rows;
  for (const model::Place& place : book.places) {
    const std::string prefecture = place.prefecture ? book[*place.prefecture].name : std::string();
    rows.push_back(json_list(
        {json_string(place.id), json_string(place.name), json_string(place.kana), json_string(prefecture)}));
  }
  return fmt::format("shirubePlaces([\n{}\n]);\n", fmt::join(rows, ",\n"));
}

std::string contribute_source_script(std::string_view bytes) {
  const std::string text = parse::without_comments(bytes);
  const bool trimmed = text.size() != bytes.size();
  return fmt::format("shirubeSource({});\n", object({member("trimmed", trimmed ? "true" : "false"),
                                                     member("text", json_string(text))}));
}

}  // namespace shirube::render

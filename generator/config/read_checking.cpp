#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>

#include "config/read_declarations.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::config {
namespace {

constexpr std::array kLevels = {Severity::Error, Severity::Warning, Severity::Info, Severity::Off};
const std::vector<std::string_view> kLevelNames = {"error", "warning", "info", "off"};

std::optional<Rule> find_rule(std::string_view id) {
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    if (rule_info(static_cast<Rule>(i)).id == id) return static_cast<Rule>(i);
  }
  return std::nullopt;
}

std::vector<std::string_view> adjustable_rules() {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    const auto rule = static_cast<Rule>(i);
    if (is_adjustable(rule)) ids.push_back(rule_info(rule).id);
  }
  return ids;
}

void read_level(TomlTable& table, const std::string& id, Levels& levels) {
  const std::optional<Rule> rule = find_rule(id);
  const Severity chosen = kLevels.at(table.one_of(id, kLevelNames));
  if (!rule) {
    const std::vector<std::string_view> known = adjustable_rules();
    table.report(Rule::ConfigUnknownName, id, {id, table.name(), fmt::format("{}", fmt::join(known, "・"))},
                 text::nearest(id, known));
  } else if (!is_adjustable(*rule)) {
    table.report(Rule::FixedLevel, id, {id});
  } else {
    levels.choose(*rule, chosen);
  }
}

void read_privacy(TomlTable& table, PrivacyWords& words) {
  words.persons = table.texts("persons");
  words.conditions = table.texts("conditions");
  words.roles = table.texts("roles");
  words.contact_fields = table.texts("contact_fields");
  table.reject_unknown_keys();
}

}  // namespace

void read_checking(TomlTable& root, Config& config) {
  std::optional<TomlTable> table = root.table("check");
  if (!table) return;
  Checking& checking = config.checking;
  const auto count = [&](const char* key, std::size_t usual) {
    return static_cast<std::size_t>(table->number(key, static_cast<double>(usual)));
  };
  checking.longest_sentence = count("longest_sentence", checking.longest_sentence);
  checking.review_months = count("review_months", checking.review_months);
  checking.figure_percent = table->number("figure_percent", checking.figure_percent);
  if (std::optional<TomlTable> levels = table->table("levels")) {
    for (const std::string& id : levels->keys()) read_level(*levels, id, checking.levels);
  }
  if (std::optional<TomlTable> privacy = table->table("privacy")) read_privacy(*privacy, checking.privacy);
  for (TomlTable& word : table->tables("stigma")) {
    checking.stigma.push_back({word.required_text("word"), word.text("instead")});
    word.reject_unknown_keys();
  }
  table->reject_unknown_keys();
}

void add_privacy_vocabulary(Config& config) {
  const auto own = [](const Vocabulary& one) { return one.key == kPrivacyVocabulary; };
  if (std::any_of(config.vocabularies.begin(), config.vocabularies.end(), own)) return;
  Vocabulary rules;
  rules.key = kPrivacyVocabulary;
  rules.label = "個人情報の規則";
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    const auto rule = static_cast<Rule>(i);
    if (!is_about_privacy(rule)) continue;
    const RuleInfo& info = rule_info(rule);
    rules.by_folded.emplace(text::fold(info.id), rules.terms.size());
    rules.by_folded.emplace(text::fold(info.ja.meaning), rules.terms.size());
    rules.terms.push_back({std::string(info.id), std::string(info.ja.meaning), {}, {}, {}});
  }
  config.vocabularies.push_back(std::move(rules));
}

}  // namespace shirube::config

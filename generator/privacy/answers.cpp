#include "privacy/answers.h"

#include <optional>
#include <string>
#include <utility>

#include "text/fold.h"

namespace shirube::privacy {
namespace {

struct Answer {
  Rule rule;
  std::string about;  ///< as written; empty: all of the rule
  std::string reason;
  SourceSpan span;
  bool used = false;
  bool too_wide = false;  ///< it is about a rule that stops the build, and names no words

  bool is_about(const Finding& finding) const {
    return about.empty() || text::fold(finding.piece).find(text::fold(about)) != std::string::npos;
  }
};

/// The words of the vocabulary are ids of rules (`config::kPrivacyVocabulary`).
std::optional<Rule> rule_of(const config::Config& config, const parse::FieldValue* value) {
  if (value == nullptr || value->terms.empty()) return std::nullopt;
  const std::string& id = config.vocabularies[value->field->vocabulary].terms[value->terms.front()].key;
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    if (rule_info(static_cast<Rule>(i)).id == id) return static_cast<Rule>(i);
  }
  return std::nullopt;
}

std::string text_of(const parse::Record& record, const char* key) {
  const parse::FieldValue* value = record.find(key);
  return value == nullptr ? std::string() : value->text();
}

std::vector<Answer> answers_of(const config::Config& config, const parse::Document& document) {
  std::vector<Answer> answers;
  const parse::FieldValue* records = document.find(config::kPrivacyKey);
  if (records == nullptr) return answers;
  for (const parse::Record& record : records->records) {
    const parse::FieldValue* value = record.find(config::kRuleKey);
    const std::optional<Rule> rule = rule_of(config, value);
    if (!rule) continue;
    answers.push_back(
        {*rule, text_of(record, config::kAboutKey), text_of(record, config::kReasonKey), value->span});
  }
  return answers;
}

}  // namespace

void answer_findings(const config::Config& config, const parse::Document& document,
                     std::vector<Finding> findings, Diagnostics& problems) {
  std::vector<Answer> answers = answers_of(config, document);
  for (Finding& finding : findings) {
    Diagnostic diagnostic{finding.rule, finding.span, std::move(finding.args)};
    const bool blocks = config.checking.levels.of(finding.rule) <= Severity::Error;
    for (Answer& answer : answers) {
      if (answer.rule != finding.rule || !answer.is_about(finding)) continue;
      answer.used = true;  // one that is too wide to count is not about nothing
      answer.too_wide = blocks && answer.about.empty();
      if (answer.too_wide) continue;
      if (diagnostic.answer.empty()) diagnostic.answer = answer.reason;
    }
    problems.add(std::move(diagnostic));
  }
  for (const Answer& answer : answers) {
    const std::string id(rule_info(answer.rule).id);
    if (answer.too_wide) problems.add(Rule::PrivacyAnswerTooWide, answer.span, {id});
    if (answer.used) continue;
    problems.add(Rule::PrivacyAnswerUnused, answer.span,
                 {answer.about.empty() ? id : id + ": " + answer.about});
  }
}

}  // namespace shirube::privacy

#include "report/rule_words.h"

#include <algorithm>

#include "base/diagnostics.h"
#include "base/failure.h"
#include "text/utf8.h"

namespace shirube::report {

const RuleText& text_of(Rule rule, Language language) {
  const RuleInfo& info = rule_info(rule);
  return language == Language::Japanese ? info.ja : info.en;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& args, Language language) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const bool blank = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}' &&
                       pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
    if (!blank) {
      out += pattern[at++];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
    if (index < args.size()) out += text::printable(translated(args[index], language));
    at += 3;
  }
  return out;
}

std::string message_of(Rule rule, const std::vector<std::string>& args, Language language) {
  return filled(text_of(rule, language).message, args, language);
}

template <typename Problem>
std::string hint_of(const Problem& problem, Language language) {
  std::string hint;
  if (!problem.suggestion.empty()) {
    const std::string meant = text::printable(problem.suggestion);
    hint = language == Language::Japanese ? "「" + meant + "」のことですか。"
                                          : "did you mean \"" + meant + "\"? ";
  }
  return hint + filled(text_of(problem.rule, language).hint, problem.args, language);
}

template std::string hint_of(const Diagnostic& problem, Language language);
template std::string hint_of(const Failure& problem, Language language);

const char* severity_name(Severity severity) {
  switch (severity) {
    case Severity::Fatal:
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Info:
    case Severity::Off:
      return "info";
  }
  return "error";
}

std::string without_orders(std::string shown) {
  constexpr std::string_view kOlder = "##[";
  for (std::size_t at = shown.find(kOlder); at != std::string::npos; at = shown.find(kOlder, at)) {
    shown.insert(at + 1, " ");
  }
  const std::size_t first = std::min(shown.find_first_not_of(' '), shown.size());
  return std::string_view(shown).substr(first).starts_with("::") ? "…" + shown : shown;
}

}  // namespace shirube::report

#include "report/report.h"

#include <fmt/format.h>

#include "report/findings.h"
#include "report/rule_words.h"
#include "report/told_findings.h"

namespace shirube::report {

std::string format_diagnostics(const Diagnostics& diagnostics, const FileTable& files, Language language,
                               Format format, const Surroundings& surroundings) {
  const bool for_programs = format == Format::Json || format == Format::Sarif;
  const auto list = in_order(diagnostics, files, for_programs ? Answered::Told : Answered::LeftOut);
  const Findings findings = {list, files, language, surroundings};
  switch (format) {
    case Format::Text:
      return told_as_text(findings);
    case Format::Json:
      return told_as_json(findings);
    case Format::Sarif:
      return told_as_sarif(findings);
    case Format::Github:
      return told_as_github(findings);
  }
  return {};
}

std::string format_counts(const Diagnostics& diagnostics, Language language) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t answered = 0;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    const Severity severity = diagnostic.severity;
    const bool open = diagnostic.answer.empty();
    answered += open ? 0U : 1U;
    errors += open && severity <= Severity::Error ? 1U : 0U;
    warnings += open && severity == Severity::Warning ? 1U : 0U;
    infos += open && severity == Severity::Info ? 1U : 0U;
  }
  const bool english = language == Language::English;
  std::string counts = english ? fmt::format("{} errors, {} warnings", errors, warnings)
                               : fmt::format("エラー {} 件、注意 {} 件", errors, warnings);
  if (infos > 0) counts += fmt::format(fmt::runtime(english ? ", {} suggestions" : "、参考 {} 件"), infos);
  if (answered > 0) {
    counts += fmt::format(fmt::runtime(english ? ", {} answered" : "、判断済み {} 件"), answered);
  }
  return counts;
}

std::string format_failure(const Failure& failure, Language language) {
  std::string out = fmt::format("shirube: error[{}]: {}\n", rule_info(failure.rule).id,
                                message_of(failure.rule, failure.args, language));
  const std::string hint = hint_of(failure, language);
  if (!hint.empty())
    out += std::string(language == Language::Japanese ? "  ヒント: " : "  hint: ") + hint + "\n";
  return out;
}

}  // namespace shirube::report

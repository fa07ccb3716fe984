#include "build/ask_on_terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <string>

#include "report/report.h"

namespace shirube::build {
namespace {

std::optional<std::string> ask(const draft::Question& question, Language language) {
  if (question.problem) std::cerr << report::format_failure(*question.problem, language);
  const std::string help = translated(question.help, language);
  if (!help.empty()) std::cerr << "  " << help << '\n';
  const std::string proposal = question.proposal.empty() ? "" : fmt::format(" [{}]", question.proposal);
  std::cerr << translated(question.label, language) << proposal << ": " << std::flush;
  std::string answer;
  if (!std::getline(std::cin, answer)) return std::nullopt;
  return answer.empty() ? question.proposal : answer;
}

}  // namespace

draft::Ask ask_on_terminal(Language language) {
  if (isatty(STDIN_FILENO) == 0 || isatty(STDERR_FILENO) == 0) {
    return [](const draft::Question&) { return std::optional<std::string>(); };
  }
  return [language](const draft::Question& question) { return ask(question, language); };
}

}  // namespace shirube::build

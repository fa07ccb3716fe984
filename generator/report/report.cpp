#include "report/report.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>
#include <vector>

#include "report/tell_fix.h"
#include "text/utf8.h"

namespace shirube::report {
namespace {

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

const RuleText& text_of(Rule rule, Language language) {
  const RuleInfo& info = rule_info(rule);
  return language == Language::Japanese ? info.ja : info.en;
}

/// Of a `Diagnostic` or a `Failure`.
template <typename Problem>
std::string hint_of(const Problem& problem, Language language) {
  std::string hint;
  if (!problem.suggestion.empty()) {
    hint = language == Language::Japanese ? "「" + problem.suggestion + "」のことですか。"
                                          : "did you mean \"" + problem.suggestion + "\"? ";
  }
  return hint + filled(text_of(problem.rule, language).hint, problem.args, language);
}

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

/// A position as people count it, and the line it is on.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string_view text;    ///< the line, without its end
  std::size_t in_line = 0;  ///< bytes before the position on that line
};

Place locate(const SourceSpan& span, std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::size_t at = std::min<std::size_t>(span.begin, bytes.size());
  Place place;
  std::size_t begin = 0;
  for (std::size_t end = bytes.find('\n'); end < at; end = bytes.find('\n', begin)) {
    begin = end + 1;
    ++place.line;
  }
  if (begin == 0 && bytes.starts_with(kMark)) begin = std::min(kMark.size(), at);
  place.text = bytes.substr(begin, std::min(bytes.find('\n', begin), bytes.size()) - begin);
  if (place.text.ends_with('\r')) place.text.remove_suffix(1);
  place.in_line = std::min(at - begin, place.text.size());
  place.column = text::count_code_points(place.text.substr(0, place.in_line)) + 1;
  return place;
}

/// Long lines are cut around the position, so that the caret stays in sight.
std::string excerpt_with_caret(const Place& place, std::size_t length) {
  constexpr std::size_t kBefore = 30;
  constexpr std::size_t kAfter = 40;
  const std::string_view head = place.text.substr(0, place.in_line);
  const std::size_t points = text::count_code_points(head);
  const std::size_t cut = points > kBefore ? text::first_code_points(head, points - kBefore).size() : 0;
  const std::string before = (cut > 0 ? "…" : "") + std::string(head.substr(cut));
  const std::string_view tail = place.text.substr(place.in_line);
  const std::string_view after = text::first_code_points(tail, kAfter);
  const std::size_t marked = text::display_width(after.substr(0, std::min(length, after.size())));
  std::string shown = before + std::string(after) + (after.size() < tail.size() ? "…" : "");
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  return "  " + shown + "\n  " + std::string(text::display_width(before), ' ') + "^" +
         std::string(marked > 1 ? marked - 1 : 0, '~') + "\n";
}

std::vector<const Diagnostic*> sorted(const Diagnostics& diagnostics, const FileTable& files) {
  std::vector<const Diagnostic*> list;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.answer.empty()) list.push_back(&diagnostic);
  }
  const auto key = [&](const Diagnostic* one) {
    return std::tie(files[one->span.file].path, one->span.begin, one->rule, one->args);
  };
  std::stable_sort(list.begin(), list.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
  list.erase(
      std::unique(list.begin(), list.end(), [&](const auto* a, const auto* b) { return key(a) == key(b); }),
      list.end());
  return list;
}

std::string format_text(const Diagnostic& diagnostic, const SourceFile& file, Language language) {
  const RuleInfo& info = rule_info(diagnostic.rule);
  const Place place = locate(diagnostic.span, file.bytes);
  std::string out =
      fmt::format("{}:{}:{}: {}[{}]: {}\n", text::printable(file.path), place.line, place.column,
                  severity_name(diagnostic.severity), info.id,
                  filled(text_of(diagnostic.rule, language).message, diagnostic.args, language));
  if (!place.text.empty() && diagnostic.rule != Rule::InvalidUtf8) {
    out += excerpt_with_caret(place, diagnostic.span.length);
  }
  const std::string hint = hint_of(diagnostic, language);
  if (!hint.empty())
    out += std::string(language == Language::Japanese ? "  ヒント: " : "  hint: ") + hint + "\n";
  return out + tell_fix(diagnostic, file, language);
}

nlohmann::ordered_json to_json(const Diagnostic& diagnostic, const SourceFile& file, Language language) {
  const RuleInfo& info = rule_info(diagnostic.rule);
  const Place place = locate(diagnostic.span, file.bytes);
  nlohmann::ordered_json out = {
      {"path", file.path},
      {"line", place.line},
      {"column", place.column},
      {"offset", diagnostic.span.begin},
      {"length", diagnostic.span.length},
      {"severity", severity_name(diagnostic.severity)},
      {"rule", info.id},
      {"message", filled(text_of(diagnostic.rule, language).message, diagnostic.args, language)},
      {"hint", hint_of(diagnostic, language)},
      {"suggestion", diagnostic.suggestion}};
  if (diagnostic.fix) out["fix"] = fix_json(*diagnostic.fix);
  return out;
}

/// The most memory the process held at once, as Linux counts it (getrusage, in KiB).
double peak_memory_mib() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

std::string format_diagnostics(const Diagnostics& diagnostics, const FileTable& files, Language language,
                               Format format) {
  std::string out;
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Diagnostic* diagnostic : sorted(diagnostics, files)) {
    const SourceFile& file = files[diagnostic->span.file];
    if (format == Format::Json) {
      list.push_back(to_json(*diagnostic, file, language));
    } else {
      out += format_text(*diagnostic, file, language);
    }
  }
  if (format == Format::Text) return out;
  return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
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
  const RuleText& words = text_of(failure.rule, language);
  std::string out = fmt::format("shirube: error[{}]: {}\n", rule_info(failure.rule).id,
                                filled(words.message, failure.args, language));
  const std::string hint = hint_of(failure, language);
  if (!hint.empty())
    out += std::string(language == Language::Japanese ? "  ヒント: " : "  hint: ") + hint + "\n";
  return out;
}

std::string format_trace(const Trace& trace) {
  std::string out;
  for (const Trace::Entry& entry : trace.entries()) {
    out += fmt::format("{:<20} {:>10.3f} ms\n", entry.stage, static_cast<double>(entry.time.count()) / 1000);
  }
  out += fmt::format("{:<20} {:>10.1f} MiB\n", "peak_memory", peak_memory_mib());
  for (const Trace::Note& note : trace.notes()) {
    out += note.subject + ":";
    for (const auto& [name, figure] : note.figures) out += fmt::format(" {} {}", name, figure);
    out += '\n';
  }
  return out;
}

std::string format_trace_json(const Trace& trace) {
  nlohmann::ordered_json events = nlohmann::ordered_json::array();
  for (const Trace::Entry& entry : trace.entries()) {
    events.push_back({{"name", entry.stage},
                      {"ph", "X"},
                      {"pid", 1},
                      {"tid", 1},
                      {"ts", entry.begin.count()},
                      {"dur", entry.time.count()}});
  }
  for (const Trace::Note& note : trace.notes()) {
    nlohmann::ordered_json figures;
    for (const auto& [name, figure] : note.figures) figures[name] = figure;
    events.push_back({{"name", note.subject},
                      {"ph", "i"},
                      {"s", "g"},
                      {"pid", 1},
                      {"tid", 1},
                      {"ts", 0},
                      {"args", figures}});
  }
  return nlohmann::ordered_json{{"traceEvents", events}}.dump(1) + "\n";
}

}  // namespace shirube::report

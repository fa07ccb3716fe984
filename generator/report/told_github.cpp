#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/places.h"
#include "report/rule_words.h"
#include "report/told_findings.h"
#include "text/utf8.h"

namespace shirube::report {
namespace {

constexpr std::size_t kShown = 10;  ///< annotations of one level that GitHub shows of a step
constexpr std::array<const char*, 3> kLevels = {"error", "warning", "notice"};

std::size_t level_of(Severity severity) {
  if (severity <= Severity::Error) return 0;
  return severity == Severity::Warning ? 1 : 2;
}

/// As the runner of GitHub Actions undoes it (actions/toolkit, command.ts).
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string as_property(std::string_view text) {
  return escaped(text::printable(text), "%\r\n:,");
}
std::string as_data(std::string_view text) {
  return escaped(text, "%\r\n");
}

/// What tells who somebody is must not be said again where it stays: the line is named, not what stands
/// there.
std::string said(const Diagnostic& diagnostic, Language language) {
  if (is_about_privacy(diagnostic.rule)) return std::string(text_of(diagnostic.rule, language).meaning);
  return message_of(diagnostic.rule, diagnostic.args, language);
}

std::string order(const Diagnostic& diagnostic, const Findings& findings, PlaceFinder& places) {
  const SourceFile& file = findings.files[diagnostic.span.file];
  const Place place = places.find(diagnostic.span, file.bytes);
  const std::string_view id = rule_info(diagnostic.rule).id;
  const std::string title = fmt::format("{} [{}]", text_of(diagnostic.rule, findings.language).meaning, id);
  std::string told = said(diagnostic, findings.language);
  const std::string hint = hint_of(diagnostic, findings.language);
  if (!hint.empty()) told += "\n" + hint;
  return fmt::format("::{} file={},line={},col={},title={}::{}\n", kLevels.at(level_of(diagnostic.severity)),
                     as_property(findings.surroundings.folder + file.path), place.line, place.column,
                     as_property(title), as_data(told));
}

using Counts = std::array<std::size_t, kLevels.size()>;

std::string counts_text(const Counts& counts, Language language) {
  const bool japanese = language == Language::Japanese;
  return fmt::format(fmt::runtime(japanese ? "エラー {} 件、注意 {} 件、参考 {} 件"
                                           : "{} errors, {} warnings, {} suggestions"),
                     counts[0], counts[1], counts[2]);
}

/// How many findings each file has, folded in the log.
std::string by_file(const Findings& findings) {
  std::map<std::string, Counts> counts;
  for (const Diagnostic* one : findings.list) {
    ++counts[findings.files[one->span.file].path].at(level_of(one->severity));
  }
  if (counts.empty()) return {};
  const bool japanese = findings.language == Language::Japanese;
  std::string out = japanese ? "::group::ファイルごとの件数\n" : "::group::by file\n";
  for (const auto& [path, count] : counts) {
    const std::string shown = without_orders(text::printable(findings.surroundings.folder + path));
    out += fmt::format("{}: {}\n", shown, counts_text(count, findings.language));
  }
  return out + "::endgroup::\n";
}

std::string hidden_note(const Findings& findings) {
  Counts counts = {};
  for (const Diagnostic* one : findings.list) ++counts.at(level_of(one->severity));
  std::size_t hidden = 0;
  for (const std::size_t count : counts) hidden += count > kShown ? count - kShown : 0;
  if (hidden == 0) return {};
  return fmt::format(
      fmt::runtime(findings.language == Language::Japanese
                       ? "GitHub が画面に示すのは、エラー・注意・参考のそれぞれ {} "
                         "件までです。残りの {} 件は、この記録にだけあります。\n"
                       : "GitHub shows {} annotations of each level only; {} more stand only in this log.\n"),
      kShown, hidden);
}

}  // namespace

std::string told_as_github(const Findings& findings) {
  std::string out;
  PlaceFinder places;
  for (const Diagnostic* one : findings.list) out += order(*one, findings, places);
  return out + by_file(findings) + hidden_note(findings);
}

}  // namespace shirube::report

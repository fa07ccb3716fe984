#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "link/urls.h"
#include "report/places.h"
#include "report/rule_words.h"
#include "report/told_findings.h"

namespace shirube::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSite = "%SRCROOT%";  ///< where it was checked: no output may tell its address

const char* level_of(Severity severity) {
  switch (severity) {
    case Severity::Fatal:
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Info:
      return "note";
    case Severity::Off:
      return "none";
  }
  return "error";
}

Json message(std::string_view text) {
  return {{"text", text}};
}

/// A message of a result as SARIF reads messages: braces are doubled (3.11.5), and nothing an author wrote
/// becomes a link (3.11.6).
std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' && out.ends_with(']')) out += ' ';
    out += c;
    if (c == '{' || c == '}') out += c;
  }
  return out;
}

/// What stands in the blanks of a rule's words differs from finding to finding.
std::string with_open_blanks(std::string_view pattern, Language language) {
  return filled(pattern, std::vector<std::string>(10, "…"), language);
}

Json artifact(const SourceFile& file, const Surroundings& surroundings) {
  return {{"uri", link::encode_path(surroundings.folder + file.path)}, {"uriBaseId", kSite}};
}

Json region(const SourceSpan& span, std::string_view bytes, PlaceFinder& places) {
  const Place begin = places.find(span, bytes);
  PlaceFinder ahead = places;
  const Place end = ahead.find(within(span, span.length, 0), bytes);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line},
          {"endColumn", end.column}, {"byteOffset", span.begin},    {"byteLength", span.length}};
}

Json rule_json(const RuleInfo& info, const Findings& findings) {
  const RuleText& words = text_of(info.rule, findings.language);
  Json json = {{"id", info.id},
               {"shortDescription", message(words.meaning)},
               {"fullDescription", message(with_open_blanks(words.message, findings.language))},
               {"defaultConfiguration", {{"level", level_of(info.severity)}}}};
  const std::string help = with_open_blanks(words.hint, findings.language);
  json["help"] = message(help.empty() ? words.meaning : std::string_view(help));
  const std::string& page = findings.surroundings.rules_page;
  if (!page.empty()) json["helpUri"] = page + "#" + std::string(info.id);
  return json;
}

/// The edits of a fix, together for each file.
Json changes_json(const Fix& fix, const Findings& findings) {
  std::map<FileId, Json> replacements;
  PlaceFinder places;
  for (const Edit& edit : fix.edits) {
    replacements[edit.span.file].push_back(
        {{"deletedRegion", region(edit.span, findings.files[edit.span.file].bytes, places)},
         {"insertedContent", {{"text", edit.text}}}});
  }
  Json changes = Json::array();
  for (auto& [file, list] : replacements) {
    changes.push_back({{"artifactLocation", artifact(findings.files[file], findings.surroundings)},
                       {"replacements", std::move(list)}});
  }
  return changes;
}

std::string words_of(Safety safety, Language language) {
  const bool japanese = language == Language::Japanese;
  if (safety == Safety::Safe) return japanese ? "意味を変えずに直せます" : "changes only how it is written";
  return japanese ? "この直し方でよいか、確かめてください" : "look at it before you take it";
}

/// What stays the same when lines above come or go: the finding itself and the line it is on. `again` tells
/// equal ones on equal lines apart.
class Marks {
 public:
  std::string mark(const Diagnostic& diagnostic, const SourceFile& file, std::string_view line) {
    std::string key = std::string(rule_info(diagnostic.rule).id) + '\n' + file.path + '\n';
    for (const std::string& arg : diagnostic.args) key += arg + '\n';
    key += line;
    const std::uint64_t number = fingerprint(key);
    return fmt::format("{:016x}:{}", number, ++again_[number]);
  }

 private:
  std::map<std::uint64_t, int> again_;
};

/// What goes from one result to the next.
struct Run {
  const Findings& findings;
  std::map<Rule, std::size_t> rules;  ///< their places in the list of rules
  PlaceFinder places = {};
  Marks marks = {};
};

Json result_json(const Diagnostic& diagnostic, Run& run) {
  const Findings& findings = run.findings;
  const SourceFile& file = findings.files[diagnostic.span.file];
  const std::string hint = hint_of(diagnostic, findings.language);
  const std::string said = message_of(diagnostic.rule, diagnostic.args, findings.language);
  const Json where = region(diagnostic.span, file.bytes, run.places);
  const std::string_view line = run.places.find(diagnostic.span, file.bytes).text;
  Json json = {
      {"ruleId", rule_info(diagnostic.rule).id},
      {"ruleIndex", run.rules.at(diagnostic.rule)},
      {"level", level_of(diagnostic.severity)},
      {"message", message(literal(hint.empty() ? said : said + "\n" + hint))},
      {"locations",
       Json::array({{{"physicalLocation",
                      {{"artifactLocation", artifact(file, findings.surroundings)}, {"region", where}}}}})},
      {"partialFingerprints", {{"shirubeFinding/v1", run.marks.mark(diagnostic, file, line)}}},
      {"suppressions", Json::array()}};  // of all results or of none (3.27.23)
  if (!diagnostic.answer.empty()) {
    json["suppressions"].push_back(
        {{"kind", "inSource"}, {"status", "accepted"}, {"justification", diagnostic.answer}});
  }
  if (diagnostic.fix) {
    json["fixes"] =
        Json::array({{{"description", message(words_of(diagnostic.fix->safety, findings.language))},
                      {"artifactChanges", changes_json(*diagnostic.fix, findings)}}});
  }
  return json;
}

}  // namespace

std::string told_as_sarif(const Findings& findings) {
  Run run = {findings, {}};
  for (const Diagnostic* one : findings.list) run.rules[one->rule];
  Json rules = Json::array();
  for (auto& [rule, index] : run.rules) {
    index = rules.size();
    rules.push_back(rule_json(rule_info(rule), findings));
  }
  Json results = Json::array();
  for (const Diagnostic* one : findings.list) results.push_back(result_json(*one, run));
  const bool japanese = findings.language == Language::Japanese;
  const Json log = {
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs",
       Json::array(
           {{{"tool",
              {{"driver",
                {{"name", "shirube"}, {"language", japanese ? "ja" : "en"}, {"rules", std::move(rules)}}}}},
             {"originalUriBaseIds",
              {{kSite,
                {{"description",
                  message(japanese ? "確かめたときの作業フォルダー" : "where it was checked")}}}}},
             {"columnKind", "unicodeCodePoints"},
             {"results", std::move(results)}}})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace shirube::report

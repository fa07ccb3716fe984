#include <nlohmann/json.hpp>

#include "report/places.h"
#include "report/rule_words.h"
#include "report/told_findings.h"

namespace shirube::report {
namespace {

using Json = nlohmann::ordered_json;

/// Where an edit is in another file than its finding, it names it.
Json edit_json(const Edit& edit, const Diagnostic& diagnostic, const FileTable& files) {
  Json json;
  if (edit.span.file != diagnostic.span.file) json["path"] = files[edit.span.file].path;
  json["offset"] = edit.span.begin;
  json["length"] = edit.span.length;
  json["text"] = edit.text;
  return json;
}

Json fix_json(const Diagnostic& diagnostic, const FileTable& files) {
  if (!diagnostic.fix) return nullptr;
  Json edits = Json::array();
  for (const Edit& edit : diagnostic.fix->edits) edits.push_back(edit_json(edit, diagnostic, files));
  return {{"safe", diagnostic.fix->safety == Safety::Safe}, {"edits", std::move(edits)}};
}

Json to_json(const Diagnostic& diagnostic, const Findings& findings, PlaceFinder& places) {
  const Language language = findings.language;
  const SourceFile& file = findings.files[diagnostic.span.file];
  const Place place = places.find(diagnostic.span, file.bytes);
  return {{"path", file.path},
          {"line", place.line},
          {"column", place.column},
          {"offset", diagnostic.span.begin},
          {"length", diagnostic.span.length},
          {"severity", severity_name(diagnostic.severity)},
          {"rule", rule_info(diagnostic.rule).id},
          {"title", text_of(diagnostic.rule, language).meaning},
          {"message", message_of(diagnostic.rule, diagnostic.args, language)},
          {"hint", hint_of(diagnostic, language)},
          {"suggestion", diagnostic.suggestion},
          {"fix", fix_json(diagnostic, findings.files)},
          {"answer", diagnostic.answer}};
}

}  // namespace

std::string told_as_json(const Findings& findings) {
  Json list = Json::array();
  PlaceFinder places;
  for (const Diagnostic* one : findings.list) list.push_back(to_json(*one, findings, places));
  return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace shirube::report

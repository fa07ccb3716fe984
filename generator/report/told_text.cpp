#include <fmt/format.h>

#include "report/excerpt.h"
#include "report/places.h"
#include "report/rule_words.h"
#include "report/tell_fix.h"
#include "report/told_findings.h"
#include "text/utf8.h"

namespace shirube::report {
namespace {

std::string told(const Diagnostic& diagnostic, const SourceFile& file, Language language,
                 PlaceFinder& places) {
  const Place place = places.find(diagnostic.span, file.bytes);
  std::string out =
      fmt::format("{}:{}:{}: {}[{}]: {}\n", without_orders(text::printable(file.path)), place.line,
                  place.column, severity_name(diagnostic.severity), rule_info(diagnostic.rule).id,
                  without_orders(message_of(diagnostic.rule, diagnostic.args, language)));
  if (!place.text.empty() && diagnostic.rule != Rule::InvalidUtf8) {
    out += excerpt_with_caret(place, diagnostic.span.length);
  }
  const std::string hint = without_orders(hint_of(diagnostic, language));
  if (!hint.empty()) out += (language == Language::Japanese ? "  ヒント: " : "  hint: ") + hint + "\n";
  return out + tell_fix(diagnostic, file, language);
}

}  // namespace

std::string told_as_text(const Findings& findings) {
  std::string out;
  PlaceFinder places;
  for (const Diagnostic* one : findings.list) {
    out += told(*one, findings.files[one->span.file], findings.language, places);
  }
  return out;
}

}  // namespace shirube::report

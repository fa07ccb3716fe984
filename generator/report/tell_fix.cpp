#include "report/tell_fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace shirube::report {
namespace {

/// What people read of one edit.
std::string change_of(const Edit& edit, const SourceFile& file, Language language) {
  const std::string_view bytes = file.bytes;
  const std::string_view now =
      bytes.substr(std::min<std::size_t>(edit.span.begin, bytes.size()), edit.span.length);
  return fmt::format(fmt::runtime(language == Language::Japanese ? "「{}」→「{}」" : "\"{}\" → \"{}\""),
                     text::printable(now), text::printable(edit.text));
}

std::string times(std::size_t count, Language language) {
  if (count < 2) return {};
  return fmt::format(fmt::runtime(language == Language::Japanese ? "（{} か所）" : " ({} times)"), count);
}

}  // namespace

std::string tell_fix(const Diagnostic& diagnostic, const SourceFile& file, Language language) {
  if (!diagnostic.fix || diagnostic.fix->edits.empty() || !diagnostic.suggestion.empty()) return {};
  const std::vector<Edit>& edits = diagnostic.fix->edits;
  const bool japanese = language == Language::Japanese;
  const bool safe = diagnostic.fix->safety == Safety::Safe;
  const char* const pattern =
      japanese ? (safe ? "  直せます: {}{}（check --fix で直ります）\n" : "  直すなら: {}{}\n")
               : (safe ? "  fix: {}{} (check --fix does it)\n" : "  fix, if meant: {}{}\n");
  return fmt::format(fmt::runtime(pattern), change_of(edits.front(), file, language),
                     times(edits.size(), language));
}

}  // namespace shirube::report

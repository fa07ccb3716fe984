#include "mend/tell_mended.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace shirube::mend {

std::string tell_mended(const std::vector<Mended>& mended, Language language) {
  const bool japanese = language == Language::Japanese;
  if (mended.empty()) return japanese ? "直したところはありません。\n" : "nothing was mended.\n";
  std::string out;
  for (const Mended& one : mended) {
    out += fmt::format("{}: {}:{} {}\n", japanese ? "直しました" : "mended", text::printable(one.path),
                       one.line, rule_info(one.rule).id);
  }
  return out;
}

}  // namespace shirube::mend

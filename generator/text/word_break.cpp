#include "text/word_break.h"

#include <memory>

#include "base/check.h"
#include "text/utf16.h"

namespace shirube::text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator word_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  Iterator iterator(icu::BreakIterator::createWordInstance(icu::Locale("ja"), status));
  CHECK(U_SUCCESS(status), "ICU has no Japanese word breaking");
  return iterator;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view utf8) {
  static const Iterator master = word_iterator();
  thread_local const Iterator own(master->clone());
  const Utf16 text = utf16(utf8);
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (const std::int32_t unit : breaks_of(*own, text.units)) {
    const std::size_t end = text.bytes[static_cast<std::size_t>(unit)];
    words.push_back(utf8.substr(begin, end - begin));
    begin = end;
  }
  if (begin < utf8.size()) words.push_back(utf8.substr(begin));
  return words;
}

}  // namespace shirube::text

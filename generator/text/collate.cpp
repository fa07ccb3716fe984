#include "text/collate.h"

#include <unicode/coll.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <memory>

#include "base/check.h"
#include "text/code_points.h"
#include "text/fold.h"

namespace shirube::text {
namespace {

std::unique_ptr<icu::Collator> japanese(icu::Collator::ECollationStrength strength) {
  // CLDR `ja`, named outright: what the environment says (LANG, LC_ALL) has no part in it.
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("ja"), status));
  CHECK(U_SUCCESS(status), "ICU has no Japanese collation");
  collator->setStrength(strength);
  return collator;
}

/// Building a collator reads its rules, cloning one shares them; a clone a thread keeps threads apart.
/// The fourth level puts hiragana before katakana, as JIS X 4061 does, where nothing else differs.
const icu::Collator& full_order() {
  static const std::unique_ptr<const icu::Collator> master = japanese(icu::Collator::QUATERNARY);
  thread_local const std::unique_ptr<const icu::Collator> collator(master->clone());
  return *collator;
}

/// The order of letters alone: は, ば and ぱ, あ and ァ are the same.
const icu::Collator& letter_order() {
  static const std::unique_ptr<const icu::Collator> master = japanese(icu::Collator::PRIMARY);
  thread_local const std::unique_ptr<const icu::Collator> collator(master->clone());
  return *collator;
}

icu::UnicodeString utf16(std::string_view utf8) {
  // ICU counts in 32 bits. Ill-formed bytes become U+FFFD.
  const std::string_view start = utf8.substr(0, INT32_MAX / 16);
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(start.data(), static_cast<std::int32_t>(start.size())));
}

/// The last row that does not come after `kana`.
std::string kana_row(std::int32_t kana) {
  constexpr std::array<std::string_view, 10> kRows = {"あ", "か", "さ", "た", "な",
                                                      "は", "ま", "や", "ら", "わ"};
  const icu::UnicodeString wanted(static_cast<UChar32>(kana));
  std::string_view row = kRows.front();
  for (const std::string_view head : kRows) {
    UErrorCode status = U_ZERO_ERROR;
    if (letter_order().compare(utf16(head), wanted, status) == UCOL_GREATER) break;
    row = head;
  }
  return std::string(row);
}

}  // namespace

std::string sort_key(std::string_view utf8) {
  const icu::UnicodeString text = utf16(utf8);
  std::string key(utf8.size() * 2 + 16, '\0');
  const auto write = [&] {
    const auto room = static_cast<std::int32_t>(key.size());
    return full_order().getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), room);
  };
  std::int32_t size = write();
  if (static_cast<std::size_t>(size) > key.size()) {
    key.resize(static_cast<std::size_t>(size));
    size = write();
  }
  CHECK(size > 0, "ICU gives no sort key");
  // The key ends in a NUL, for C; a std::string knows where it ends.
  key.resize(static_cast<std::size_t>(size) - 1);
  return key;
}

std::string index_heading(std::string_view reading) {
  const std::string folded = fold(reading);
  if (folded.empty()) return "#";
  std::size_t next = 0;
  const std::int32_t first = next_code_point(folded, next);
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(first, &status)) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return kana_row(first);
    case USCRIPT_LATIN:
      return "A–Z";
    default:
      return "#";
  }
}

}  // namespace shirube::text

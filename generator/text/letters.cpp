#include "text/letters.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>

#include "base/check.h"

namespace shirube::text {
namespace {

constexpr std::int32_t kLongMark = 0x30FC;

const icu::Normalizer2& nfkc_casefold() {
  // ICU keeps the instance for the whole run; it never changes, so that all threads may share it.
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
    CHECK(U_SUCCESS(status), "ICU has no NFKC_Casefold data");
    return instance;
  }();
  return *shared;
}

Letter with_meaning(std::int32_t folded) {
  Letter letter;
  const char sign = look_alike(folded);
  letter.folded = static_cast<std::uint16_t>(sign != '\0' ? sign : folded);
  letter.script = script_of(letter.folded);
  letter.space = u_isUWhiteSpace(folded) != 0;
  letter.alone = true;
  return letter;
}

Letter letter_of(std::int32_t code_point) {
  const icu::Normalizer2& normalizer = nfkc_casefold();
  Letter letter;
  if (normalizer.isInert(code_point)) {
    letter = with_meaning(code_point);
  } else {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString normal =
        normalizer.normalize(icu::UnicodeString(static_cast<UChar32>(code_point)), status);
    const bool one = U_SUCCESS(status) && normal.length() == 1 && !U_IS_SURROGATE(normal.charAt(0));
    if (one) letter = with_meaning(normal.charAt(0));
  }
  letter.joins = joins_before(code_point);
  return letter;
}

}  // namespace

Script script_of(std::int32_t code_point) {
  if (code_point == kLongMark) return Script::Katakana;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(code_point, &status)) {
    case USCRIPT_HAN:
      return Script::Han;  // 々 and 〇 too
    case USCRIPT_HIRAGANA:
      return Script::Hiragana;
    case USCRIPT_KATAKANA:
      return Script::Katakana;
    default:
      return u_isalnum(code_point) ? Script::Alphanumeric : Script::Other;
  }
}

char look_alike(std::int32_t code_point) {
  switch (code_point) {
    case 0x02D7:  // modifier letter minus sign
    case 0x2010:  // hyphen
    case 0x2012:  // figure dash
    case 0x2013:  // en dash
    case 0x2014:  // em dash
    case 0x2015:  // horizontal bar
    case 0x2043:  // hyphen bullet
    case 0x2212:  // minus sign
    case 0x2500:  // box drawings light horizontal
    case 0x2501:  // box drawings heavy horizontal
      return '-';
    case 0x301C:  // wave dash: what other systems write where Windows writes ～ (JIS X 0208 1-33)
      return '~';
    default:
      return '\0';
  }
}

std::string normalized(std::string_view valid_utf8) {
  std::string normal;
  normal.reserve(valid_utf8.size());
  icu::StringByteSink<std::string> sink(&normal);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(valid_utf8.data(), static_cast<std::int32_t>(valid_utf8.size()));
  nfkc_casefold().normalizeUTF8(0, piece, sink, nullptr, status);
  CHECK(U_SUCCESS(status), "ICU cannot normalise well-formed text");
  return normal;
}

const std::array<Letter, 0x10000>& letters() {
  static const auto table = [] {
    auto made = std::make_unique<std::array<Letter, 0x10000>>();
    for (std::size_t i = 0; i < made->size(); ++i) {
      if (!U_IS_SURROGATE(i)) (*made)[i] = letter_of(static_cast<std::int32_t>(i));
    }
    return made;
  }();
  return *table;
}

bool joins_before(std::int32_t code_point) {
  return !nfkc_casefold().hasBoundaryBefore(code_point);
}

}  // namespace shirube::text

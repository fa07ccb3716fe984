#include "text/written_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/check.h"
#include "text/code_points.h"

namespace shirube::text {

WrittenLetters written_letters(std::string_view utf8) {
  constexpr char32_t kReplacement = 0xFFFD;
  constexpr std::size_t kUsualBytes = 3;  // of a Japanese character
  WrittenLetters out;
  out.letters.reserve(utf8.size() / kUsualBytes + 1);
  out.offsets.reserve(utf8.size() / kUsualBytes + 2);
  for (std::size_t next = 0; next < utf8.size();) {
    out.offsets.push_back(static_cast<std::uint32_t>(next));
    const std::int32_t read = next_code_point(utf8, next);
    out.letters.push_back(read == kIllFormed ? kReplacement : static_cast<char32_t>(read));
  }
  out.offsets.push_back(static_cast<std::uint32_t>(utf8.size()));
  return out;
}

std::string compatible(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  CHECK(U_SUCCESS(status), "ICU has no NFKC data");
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  const icu::UnicodeString normal = nfkc->normalize(text, status);
  CHECK(U_SUCCESS(status), "ICU cannot normalise well-formed text");
  std::string out;
  normal.toUTF8String(out);
  return out;
}

}  // namespace shirube::text

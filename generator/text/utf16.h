// UTF-16 for ICU's iterators, and the way back. Private to text/.
// Takes UTF-8; gives what ICU reads, each unit with its byte. Must not be used where UTF-8 will do.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace shirube::text {

/// Text as ICU wants it, with the byte at which each of its units was written.
struct Utf16 {
  icu::UnicodeString units;
  std::vector<std::size_t> bytes;
};

/// No more than ICU, which counts in 32 bits, can take. What is ill-formed becomes U+FFFD.
Utf16 utf16(std::string_view utf8);

/// The breaks of `iterator` in `text` without its end, in UTF-16 units.
std::vector<std::int32_t> breaks_of(icu::BreakIterator& iterator, const icu::UnicodeString& text);

}  // namespace shirube::text

// Japanese collation.
// Takes UTF-8; gives binary sort keys (CLDR `ja`), so that sorting needs no locale.
// Must not depend on the environment.
#pragma once

#include <string>
#include <string_view>

namespace shirube::text {

/// A key whose byte order is the Japanese order of `utf8`: kana in gojūon order, hiragana and katakana
/// together (あい before アイ, きょう before きよう: JIS X 4061), before kanji.
std::string sort_key(std::string_view utf8);

/// The heading a reading belongs under in an index: あ か さ た な は ま や ら わ, "A–Z" for Latin
/// letters, "#" for the rest.
std::string index_heading(std::string_view reading);

}  // namespace shirube::text

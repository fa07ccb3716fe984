// Where words end.
// Takes UTF-8; gives it in pieces. Must not leave anything out: the pieces together are the text.
#pragma once

#include <string_view>
#include <vector>

namespace shirube::text {

/// Words, runs of signs and spaces by UAX #29, Japanese by ICU's dictionary: 協議会|が|調査|を|行う|。 Safe
/// to call from several threads.
std::vector<std::string_view> words_of(std::string_view utf8);

}  // namespace shirube::text

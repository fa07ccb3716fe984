// Values as an author would write them in front matter.
// Takes texts; gives YAML. Must not let a text mean anything but itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"

namespace shirube::draft {

/// The text itself where YAML takes it for one, else in double quotes. Codes of digits are quoted: other
/// programs would drop the zero in front.
std::string yaml_text(std::string_view text);

/// What stands between commas (、 or ,), without spaces around it.
std::vector<std::string> split_list(std::string_view given);

/// What was given for the field: one text, or a list (`split_list`).
std::string yaml_value(const config::Field& field, std::string_view given);

/// `text` as lines of a comment, each behind `margin`.
std::string yaml_comment(std::string_view margin, std::string_view text);

}  // namespace shirube::draft

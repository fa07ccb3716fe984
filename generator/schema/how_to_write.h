// What a field takes, in words.
// Takes its declaration; gives a sentence for authors. Must not repeat the help that the declaration gives.
#pragma once

#include <string>

#include "config/config.h"

namespace shirube::schema {

/// How a value of the field is written, as a sentence, or nothing where any text will do.
std::string how_to_write(const config::Field& field, const config::Config& config);

}  // namespace shirube::schema

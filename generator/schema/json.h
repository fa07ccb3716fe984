// The JSON of this module.
// Takes nothing; gives the type, whose keys stay in the order in which they are set: forms are read by
// people. Must not stand in a header that other modules include.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace shirube::schema {

using Json = nlohmann::ordered_json;

/// What shirube's own pages read stands under this key: JSON Schema has no word for it.
inline constexpr const char* kOwnKey = "x-shirube";

/// What is not said is left out.
inline void set_text(Json& object, const char* key, std::string_view text) {
  if (!text.empty()) object[key] = text;
}

/// Only a flag that is up is said.
inline void set_flag(Json& object, const char* key, bool flag) {
  if (flag) object[key] = true;
}

}  // namespace shirube::schema

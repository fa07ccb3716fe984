// What several fields name: vocabularies and sources.
// Takes declarations; gives a schema for each, kept under `$defs`, and the references that lead there.
// Must not repeat a vocabulary in every field that takes its words.
#pragma once

#include "config/config.h"
#include "schema/json.h"

namespace shirube::schema {

/// `{"$ref": …}` to the definition `kind-key`.
Json reference(std::string_view kind, std::string_view key);
/// The name of that definition.
std::string definition_name(std::string_view kind, std::string_view key);

/// The words of a vocabulary: its keys with their labels, which editors propose, and whatever else the
/// generator takes for them.
Json vocabulary_schema(const config::Vocabulary& vocabulary);

/// The id of a declared source, or a map with it and the place in it.
Json source_schema(const config::Config& config);

inline constexpr const char* kForm = "form";
inline constexpr const char* kVocabulary = "vocabulary";
inline constexpr const char* kSource = "source";

}  // namespace shirube::schema

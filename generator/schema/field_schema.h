// One field of the front matter as a JSON Schema.
// Takes its declaration; gives what a value may be, in words and as rules. Must not refuse what the generator
// takes, with two exceptions that make other programs read the same: a code of a place is a text (its zero in
// front is lost otherwise), and records stand in a list even when there is one.
#pragma once

#include "config/config.h"
#include "schema/json.h"

namespace shirube::schema {

Json field_schema(const config::Field& field, const config::Config& config);

/// `properties`, `required` and `additionalProperties` of a map with these fields.
void add_properties(const std::vector<config::Field>& fields, const config::Config& config, Json& schema);

}  // namespace shirube::schema

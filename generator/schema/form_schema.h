// The front matter of one form as a JSON Schema, with its sections beside it.
// Takes a form; gives its schema, which names definitions by `$ref`. Must not describe the body as JSON: it
// is Markdown, so what the sections are is told under `kOwnKey` alone.
#pragma once

#include "config/config.h"
#include "schema/json.h"

namespace shirube::schema {

/// Whether its folder has other forms too: then a document must name its own.
bool shares_folder(const config::Form& form, const config::Config& config);

Json form_schema(const config::Form& form, const config::Config& config);

}  // namespace shirube::schema

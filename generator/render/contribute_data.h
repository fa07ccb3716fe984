// What the form for contributions knows of a handbook, as classic scripts.
// Takes the declarations and the places; gives the text of contribute/forms.js and contribute/places.js.
// Must not hold the words of rules or forms: `base/rules.h` and the declarations have them.
#pragma once

#include <string>

#include "model/handbook.h"

namespace shirube::render {

/// Sets `shirubeForms`: schema (`schema/describe.h`), rules by their ids with severity, message and hint,
/// patterns, handbook (its title), mail and newFile (an address with {folder}, {slug} and {text}).
std::string contribute_forms_script(const config::Config& config);

/// Calls `shirubePlaces` with rows of code, name, reading and the name of the prefecture.
std::string contribute_places_script(const model::Handbook& book);

/// Calls `shirubeSource` with the text of a document that has no comments any more, and whether it had some.
std::string contribute_source_script(std::string_view bytes);

}  // namespace shirube::render

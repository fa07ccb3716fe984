// Finding out what was meant: a form, a place, an address.
// Takes words as people type them; gives what the handbook declares. Must not choose between two that fit.
#pragma once

#include <optional>
#include <string>

#include "config/config.h"
#include "model/handbook.h"

namespace shirube::draft {

/// `kind` is a form by its key or label, or a folder or one of its documents (cases, case), of which `form`
/// is one or the only one. Throws `Failure` (NoSuchForm, OptionNeeded).
const config::Form& choose_form(const std::string& kind, const std::string& form,
                                const config::Config& config);

/// A place by its id, name (with its prefecture or without) or kana, however they are typed. Throws
/// `Failure`: UnknownPlace, and OptionNeeded when several have that name.
model::PlaceId choose_place(const std::string& words, const model::Handbook& book);

/// The place in Latin letters and the form: toyama-ken-points; with a number when it is taken.
std::string propose_slug(const config::Form& form, std::optional<model::PlaceId> place,
                         const model::Handbook& book);

/// The same or the first of slug-2, slug-3 … that no document of the folder has.
std::string free_slug(const std::string& slug, const std::string& folder, const model::Handbook& book);

}  // namespace shirube::draft

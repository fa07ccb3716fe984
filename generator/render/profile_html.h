// What is known of a place, as readers see it.
// Takes a profile; gives escaped HTML with date and source. Must not leave a cell blank: unknown is a word.
#pragma once

#include <string>

#include "render/page_data.h"

namespace shirube::render {

/// The profile of a place, or null when no document tells of it or the site compares no places.
const relate::PlaceProfile* profile_of(const RenderContext& context, model::PlaceId id);

std::string unknown_html();

/// The kind of the place.
std::string entity_html(const RenderContext& context, const relate::PlaceProfile& profile);

/// 136,131 人（令和元年12月時点）.
std::string measure_html(const relate::Measure& measure, const config::Field* field);

std::string rate_html(const std::optional<double>& rate);

/// A link to the document that a figure comes from.
std::string source_html(const RenderContext& context, model::DocumentId id, const std::string& page);

/// Rows of a facts box: kind, size and what is in proportion to it, each with its date and document.
void add_profile_facts(const RenderContext& context, model::PlaceId id, const std::string& page,
                       DataList& rows);

}  // namespace shirube::render

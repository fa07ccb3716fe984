// The same chart in words.
// Takes a chart; gives escaped HTML: a list in the order of the story, and a table of tiers and phases; or,
// of bodies, a list by tier and a table of whom they report to and work with. For all who cannot see the
// drawing, for search, and for paper. Must not leave out what the drawing shows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"

namespace shirube::chart {

/// An ordered list: phase, tier, box, and where it leads; or tier, body, where it leads, and its parts. Each
/// box, arrow and band stands in it once.
/// `targets` are where the boxes lead, as in `DrawOptions`.
std::string list_in_words(const Chart& chart, const std::vector<std::string>& targets = {});

/// A table: tiers are rows, phases columns, boxes lists in the cells. Of bodies, each has a row.
std::string table_in_words(const Chart& chart);

/// What must be said beside any drawing, in this order: that it was rebuilt, and what a dashed arrow means.
/// Empty where it does not apply.
std::string_view rebuilt_notice(const Chart& chart);
std::string_view weak_notice(const Chart& chart);

/// A text as one line, escaped: a break that the author forces is for the drawing only.
std::string on_one_line(std::string text);

/// What a box is called: of a body the first line of its text, else its id.
std::string_view shown_name(const Chart& chart, const Box& box);

/// The name of a box, which leads where the box does, and its kind.
std::string name_in_words(const Chart& chart, std::size_t box, const std::vector<std::string>& targets);

// Plain text, not escaped.

/// Where an arrow leads.
std::string arrow_text(const Chart& chart, const Arrow& arrow);
/// Of a box over several phases how far it goes, else nothing.
std::string until_text(const Chart& chart, const Box& box);
/// The phases that a band stands between, and the tiers beside it.
std::string phases_of_band(const Chart& chart, const Band& band);
std::string tiers_of_band(const Chart& chart, const Band& band);

}  // namespace shirube::chart

// Meeting bodies in columns.
// Takes a chart of bodies and its plan, in which each body stands in the row of its tier; gives the columns,
// the frames of wholes and the order of stacking. Must not hold sizes.
#pragma once

#include "chart/plan.h"

namespace shirube::chart {

inline constexpr std::size_t kBodyColumns = 4;  ///< as many as a wide drawing holds

/// For a narrow drawing one column, in the author's order. For a wide one as many as the fullest tier needs;
/// a line of a tier takes another order than the author's only where links cross less often.
void arrange_bodies(const Chart& chart, const Lexicon* lexicon, Plan& plan);

}  // namespace shirube::chart

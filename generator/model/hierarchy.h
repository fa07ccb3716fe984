// What is a part of what, and what reports to what.
// Takes the entries of a handbook that is being built, as documents declare them in `parent` and
// `reports_to`; sets their superiors and inferiors. Must not leave a circle: whoever draws or walks the
// result comes to an end.
#pragma once

#include "base/diagnostics.h"
#include "model/handbook.h"

namespace shirube::model {

/// A name means what the same document declares under it, else what the place of the entry has. A name that
/// nobody declares stays a mere word.
void relate_entries(Handbook& book, Diagnostics& diagnostics);

}  // namespace shirube::model

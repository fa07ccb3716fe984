// A check of chosen files, without reading what has nothing to do with them.
// Takes the options of a run whose declarations were read; gives the tree to go on with. Must not change what
// is said of the chosen files: where only the whole handbook can tell, everything is read.
#pragma once

#include <memory>
#include <optional>

#include "build/build.h"
#include "recall/narrow.h"

namespace shirube::build {

struct NearFiles {
  std::optional<recall::Survey> survey;  ///< nothing when no files were chosen, or nothing may be left out
  std::unique_ptr<recall::NarrowTree> narrow;  ///< nothing when everything is to be read
};

NearFiles look_near(const BuildOptions& options, const recall::Site& site);

/// Whether it takes the whole handbook to say what is meant: the nearest names of what is nowhere.
bool needs_all(const Diagnostics& found);

}  // namespace shirube::build

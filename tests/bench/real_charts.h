// The charts of a handbook, as text.
// Takes the folder of a site; gives each chart of phases and the words that lines should not part. Must not
// draw.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "chart/wrap.h"

namespace shirube::bench {

struct NamedText {
  std::string page;
  std::string source;
};

struct RealCharts {
  std::vector<NamedText> texts;
  chart::Lexicon lexicon;
};

RealCharts read_real_charts(const std::filesystem::path& site);

}  // namespace shirube::bench

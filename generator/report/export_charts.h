// Charts for other programs.
// Takes the drawn charts of a handbook and which of them are wanted in which form; gives one text. Must not
// give a chart away that has errors: it would not say what its author means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "chart/draw_charts.h"
#include "model/handbook.h"

namespace shirube::report {

enum class ChartForm : std::uint8_t { Mermaid, Svg, Text };

struct ChartRequest {
  std::string page;  ///< as `find_page` takes it
  ChartForm form = ChartForm::Mermaid;
  std::size_t number = 0;  ///< counts from 1; 0 for all of the page
};

struct ExportedCharts {
  std::string text;      ///< empty when there are problems
  Diagnostics problems;  ///< of the charts that are wanted, if one of them is an error
};

/// What charts are read from and what was said of them.
struct ChartSources {
  const FileTree& tree;
  const FileTable& files;
  const Diagnostics& diagnostics;
};

/// Throws `Failure`: NoSuchPage, NoChart, or ChooseChart when there is no chart of that number or one drawing
/// is wanted and there are several.
ExportedCharts export_charts(const model::Handbook& book, const std::vector<chart::DrawnChart>& charts,
                             const ChartSources& sources, const ChartRequest& request);

}  // namespace shirube::report

// What is known of a chart while its lines are read.
// Takes lines of a block, one by one; fills a `Chart` and says what is wrong where it stands. Must not be
// used once `parse_chart` has given the chart away.
#pragma once

#include <optional>
#include <vector>

#include "chart/block_reports.h"
#include "chart/chart.h"
#include "chart/parts.h"
#include "chart/shaped_line.h"

namespace shirube::chart {

struct Reading : BlockReports {
  using BlockReports::BlockReports;

  bool of_phases() const { return chart.diagram == Diagram::Phases; }

  Chart chart;
  Names tiers, phases, boxes;                    ///< folded name → index in the chart
  std::vector<const ShapedLine*> section_lines;  ///< they name boxes, which are read later
  std::vector<PartOf> parts;
  std::optional<Box> cell;  ///< the cell that boxes go into; nothing before the first
  bool cell_refused = false;
  bool has_origin = false;
  std::size_t arrows = 0;  ///< that were written, good or not
};

/// `題名: …`, `段: …`, `列: …`, `節: …`
void read_head(Reading& reading, const ShapedLine& line);

/// `［段／列］`, of bodies `［段］`
void read_cell(Reading& reading, const ShapedLine& line);
/// `- 名前（種別）: 本文`
void read_box(Reading& reading, const ShapedLine& line);

/// `名前 → 名前 : 文言`
void read_arrows(Reading& reading, const ShapedLine& line);
/// `部会 ⊂ 協議会`, several parts with commas, chains from the part to the whole.
void read_parts(Reading& reading, const ShapedLine& line);
/// `帯 列|列（段,段）: 本文`
void read_band(Reading& reading, const ShapedLine& line);
/// `節: 名前, 名前 = 見出し`. Whether the page has such a heading is not known here.
void read_sections(Reading& reading, const ShapedLine& line);

}  // namespace shirube::chart

#include "bench/layout_json.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

#include "bench/chart_run.h"
#include "bench/chart_source.h"
#include "support/files.h"
#include "unit/chart/chart_text.h"
#include "unit/chart/random_chart.h"

namespace shirube::bench {
namespace {

using nlohmann::ordered_json;

/// What the program gives for a list of drawings.
ordered_json audited(const ordered_json& drawings) {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "in.json", drawings.dump());
  const std::string command =
      std::string(SHIRUBE_AUDIT_LAYOUT) + " < '" + (folder.path() / "in.json").string() + "'";
  std::FILE* pipe = popen(command.c_str(), "r");
  std::string output;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    output.append(buffer.data(), got);
  }
  EXPECT_EQ(pclose(pipe), 0);
  return ordered_json::parse(output);
}

TEST(LayoutJson, TheProgramAgreesWithTheAuditWithin) {
  const chart::Lexicon none({});
  ordered_json drawings = ordered_json::array(), expected = ordered_json::array();
  for (const std::string& slug : test::cases_with_charts()) {
    const ChartRun run = run_chart(chart_text(test::chart_of_case(slug)), none);
    for (const Side* side : {&run.wide, &run.narrow}) {
      drawings.push_back(to_json(side->plan, side->layout));
      expected.push_back(to_json(side->audit));
    }
  }
  ASSERT_EQ(drawings.size(), 10U);
  EXPECT_EQ(audited(drawings), expected);
}

TEST(LayoutJson, TheProgramSeesDefects) {
  const chart::Lexicon none({});
  const ChartRun run = run_chart(chart_text(test::chart_of_case("h-shi-kyoju-shien")), none);
  ordered_json drawing = to_json(run.wide.plan, run.wide.layout);
  drawing["arrows"][0]["points"] = ordered_json::array();
  drawing["boxes"][1]["text"]["lines"] = ordered_json::array({"別の文"});
  drawing["boxes"][2]["rect"] = drawing["boxes"][3]["rect"];
  const ordered_json defects = audited(ordered_json::array({drawing}))[0]["defects"];
  EXPECT_EQ(defects["no-way"], 1);
  EXPECT_EQ(defects["text-changed"], 1);
  EXPECT_EQ(defects["boxes-overlap"], 1);
}

/// So that what is timed is the chart that the tests draw.
TEST(ChartSource, AGeneratedChartIsReadBackAsItWas) {
  const chart::Lexicon none({});
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const chart::Chart chart = test::random_chart(seed);
    const chart::Chart read = run_chart(chart_text(source_of(chart)), none).chart;
    EXPECT_TRUE(read.drawable) << source_of(chart);
    EXPECT_EQ(source_of(read), source_of(chart));
  }
}

}  // namespace
}  // namespace shirube::bench

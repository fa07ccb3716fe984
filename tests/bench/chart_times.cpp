// How long charts take, and what the audit says of them: those of a handbook, and five hundred generated
// ones. Timed are reading the text, both layouts, both audits and both drawings, in one thread, after a
// warm-up; as time of the processor, so that others on the machine do not count. usage: chart_times SITE
// [--json]
// --json gives only the medians of the handbook's charts, by the clock on the wall.

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "bench/audit_table.h"
#include "bench/chart_run.h"
#include "bench/chart_source.h"
#include "bench/real_charts.h"
#include "unit/chart/random_chart.h"

namespace shirube::bench {
namespace {

constexpr std::size_t kGenerated = 500;
constexpr int kRunsOfReal = 101;
constexpr int kRunsOfGenerated = 5;
constexpr int kWarmUp = 5;
constexpr double kMedianBar = 5;  ///< ms
constexpr double kTailBar = 20;

using Times = std::vector<double>;

/// The value below which `percent` of them lie.
double percentile(Times times, std::size_t percent) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() * percent / 100, times.size() - 1)];
}

enum class Clock { Processor, Wall };

double now(Clock clock) {
  timespec time = {};
  clock_gettime(clock == Clock::Processor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Times times_of(const ChartText& text, const chart::Lexicon& lexicon, int runs, Clock clock) {
  Times times;
  for (int i = 0; i < runs; ++i) {
    const double begin = now(clock);
    const ChartRun run = run_chart(text, lexicon);
    times.push_back(now(clock) - begin);
  }
  return times;
}

struct Group {
  std::string name;
  std::vector<ChartText> texts;
  int runs;
};

std::string times_row(const Group& group, const chart::Lexicon& lexicon) {
  Times all;
  for (const ChartText& text : group.texts) {
    const Times times = times_of(text, lexicon, group.runs, Clock::Processor);
    all.insert(all.end(), times.begin(), times.end());
  }
  const double median = percentile(all, 50), tail = percentile(all, 99);
  return fmt::format("{:<12}{:>8}{:>7}{:>12.2f} ms ({:.2f}){:>12.2f} ms ({:.2f}){:>12.2f} ms\n", group.name,
                     group.texts.size(), all.size(), median, median / kMedianBar, tail, tail / kTailBar,
                     *std::max_element(all.begin(), all.end()));
}

void add_audits(const Group& group, const chart::Lexicon& lexicon, std::vector<AuditGroup>& groups) {
  AuditGroup wide{group.name + ", wide", {}, {}}, narrow{group.name + ", narrow", {}, {}};
  for (const ChartText& text : group.texts) {
    const ChartRun run = run_chart(text, lexicon);
    wide.audits.push_back(run.wide.audit);
    narrow.audits.push_back(run.narrow.audit);
    wide.arrows.push_back(run.chart.arrows.size());
    narrow.arrows.push_back(run.chart.arrows.size());
  }
  groups.push_back(std::move(wide));
  groups.push_back(std::move(narrow));
}

void print_tables(const RealCharts& charts) {
  Group real{"handbook", {}, kRunsOfReal}, generated{"generated", {}, kRunsOfGenerated};
  for (const NamedText& text : charts.texts) real.texts.push_back(chart_text(text.source));
  for (std::size_t seed = 1; seed <= kGenerated; ++seed) {
    generated.texts.push_back(chart_text(source_of(test::random_chart(seed))));
  }
  std::fputs(fmt::format("{:<12}{:>8}{:>7}{:>22}{:>22}{:>15}\n", "charts", "charts", "runs",
                         fmt::format("median (of {} ms)", kMedianBar),
                         fmt::format("p99 (of {} ms)", kTailBar), "slowest")
                 .c_str(),
             stdout);
  std::vector<AuditGroup> groups;
  for (const Group* group : {&real, &generated}) {
    std::fputs(times_row(*group, charts.lexicon).c_str(), stdout);
    add_audits(*group, charts.lexicon, groups);
  }
  std::fputs(("\n" + audit_table(groups)).c_str(), stdout);
}

void print_medians(const RealCharts& charts) {
  nlohmann::ordered_json medians = nlohmann::ordered_json::array();
  for (const NamedText& text : charts.texts) {
    medians.push_back(
        percentile(times_of(chart_text(text.source), charts.lexicon, kRunsOfReal, Clock::Wall), 50));
  }
  std::cout << medians.dump() << '\n';
}

void run(int argc, char** argv) {
  const RealCharts charts = read_real_charts(argc > 1 ? argv[1] : ".");
  for (const NamedText& text : charts.texts)
    times_of(chart_text(text.source), charts.lexicon, kWarmUp, Clock::Wall);
  if (argc > 2 && std::strcmp(argv[2], "--json") == 0) return print_medians(charts);
  print_tables(charts);
}

}  // namespace
}  // namespace shirube::bench

int main(int argc, char** argv) {
  try {
    shirube::bench::run(argc, argv);
    return 0;
  } catch (const shirube::Failure& failure) {
    std::fprintf(stderr, "chart_times: %s\n", failure.args.empty() ? "" : failure.args.front().c_str());
    return 2;
  }
}

#include <fmt/format.h>
#include <sys/resource.h>

#include <nlohmann/json.hpp>

#include "report/report.h"

namespace shirube::report {
namespace {

/// The most memory the process held at once, as Linux counts it (getrusage, in KiB).
double peak_memory_mib() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

std::string format_trace(const Trace& trace) {
  std::string out;
  for (const Trace::Entry& entry : trace.entries()) {
    out += fmt::format("{:<20} {:>10.3f} ms\n", entry.stage, static_cast<double>(entry.time.count()) / 1000);
  }
  out += fmt::format("{:<20} {:>10.1f} MiB\n", "peak_memory", peak_memory_mib());
  for (const Trace::Note& note : trace.notes()) {
    out += note.subject + ":";
    for (const auto& [name, figure] : note.figures) out += fmt::format(" {} {}", name, figure);
    out += '\n';
  }
  return out;
}

std::string format_trace_json(const Trace& trace) {
  nlohmann::ordered_json events = nlohmann::ordered_json::array();
  for (const Trace::Entry& entry : trace.entries()) {
    events.push_back({{"name", entry.stage},
                      {"ph", "X"},
                      {"pid", 1},
                      {"tid", 1},
                      {"ts", entry.begin.count()},
                      {"dur", entry.time.count()}});
  }
  for (const Trace::Note& note : trace.notes()) {
    nlohmann::ordered_json figures;
    for (const auto& [name, figure] : note.figures) figures[name] = figure;
    events.push_back({{"name", note.subject},
                      {"ph", "i"},
                      {"s", "g"},
                      {"pid", 1},
                      {"tid", 1},
                      {"ts", 0},
                      {"args", figures}});
  }
  return nlohmann::ordered_json{{"traceEvents", events}}.dump(1) + "\n";
}

}  // namespace shirube::report

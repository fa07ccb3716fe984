#include "bench/audit_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

namespace shirube::bench {
namespace {

using chart::Audit;
using chart::Flaw;

constexpr std::size_t kFlaws = static_cast<std::size_t>(Flaw::LabelOnFrame) + 1;
constexpr std::array<std::string_view, 31> kNames = {"boxes-overlap",   "boxes-too-near",
                                                     "box-leaves-cell", "box-on-band",
                                                     "box-on-head",     "outside",
                                                     "no-way",          "through-box",
                                                     "through-head",    "through-band-text",
                                                     "shared-line",     "parallel-too-near",
                                                     "diagonal",        "bad-dock",
                                                     "reversal",        "short-end",
                                                     "no-label",        "label-on-box",
                                                     "label-on-arrow",  "label-on-label",
                                                     "label-on-head",   "label-on-band-text",
                                                     "text-too-wide",   "text-too-high",
                                                     "text-changed",    "forbidden-break",
                                                     "out-of-frame",    "frame-overlap",
                                                     "through-frame",   "along-frame",
                                                     "label-on-frame"};
static_assert(kNames.size() == kFlaws, "a name for each kind of defect");

/// One line of the table; the worst is the largest, or the least where more is better.
struct Row {
  std::string_view name;
  std::function<double(const Audit&, std::size_t arrows)> value;
  enum class Better { Less, More } better = Better::Less;
};

double ratio(int part, double whole) {
  return whole > 0 ? part / whole : 0;
}

const std::vector<Row>& rows() {
  static const std::vector<Row> all = {
      {"hard defects", [](const Audit& a, std::size_t) { return static_cast<double>(a.defects.size()); }},
      {"crossings", [](const Audit& a, std::size_t) { return a.measures.crossings; }},
      {"bends per arrow",
       [](const Audit& a, std::size_t n) { return ratio(a.measures.bends, static_cast<double>(n)); }},
      {"bends of one arrow", [](const Audit& a, std::size_t) { return a.measures.most_bends; }},
      {"jogs", [](const Audit& a, std::size_t) { return a.measures.jogs; }},
      {"length : distance",
       [](const Audit& a, std::size_t) { return ratio(a.measures.length, a.measures.distance); }},
      {"width", [](const Audit& a, std::size_t) { return a.measures.width; }},
      {"height", [](const Audit& a, std::size_t) { return a.measures.height; }},
      {"box share", [](const Audit& a, std::size_t) { return ratio(a.measures.box_share, 1000); },
       Row::Better::More},
      {"ugly breaks per line",
       [](const Audit& a, std::size_t) { return ratio(a.measures.ugly_breaks, a.measures.lines); }},
      {"lone characters", [](const Audit& a, std::size_t) { return a.measures.lone_characters; }}};
  return all;
}

std::string cell(const Row& row, const AuditGroup& group) {
  if (group.audits.empty()) return {};
  std::vector<double> values;
  double sum = 0;
  for (std::size_t i = 0; i < group.audits.size(); ++i) {
    values.push_back(row.value(group.audits[i], group.arrows[i]));
    sum += values.back();
  }
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  return fmt::format("{:.2f} / {:.2f}", sum / static_cast<double>(values.size()),
                     row.better == Row::Better::More ? *least : *most);
}

std::string kinds_of(const AuditGroup& group) {
  std::map<std::string, int> all;
  for (const Audit& audit : group.audits) {
    for (const auto& [kind, count] : defects_by_kind(audit)) all[kind] += count;
  }
  std::string out;
  for (const auto& [kind, count] : all) out += fmt::format(" {} {}", kind, count);
  return out.empty() ? " none" : out;
}

}  // namespace

std::map<std::string, int> defects_by_kind(const Audit& audit) {
  std::map<std::string, int> kinds;
  for (const chart::Defect& defect : audit.defects) {
    ++kinds[std::string(kNames.at(static_cast<std::size_t>(defect.flaw)))];
  }
  return kinds;
}

std::string audit_table(const std::vector<AuditGroup>& groups) {
  std::string out = fmt::format("{:<22}", "mean / worst");
  for (const AuditGroup& group : groups) out += fmt::format("{:>24}", group.name);
  out += "\n";
  for (const Row& row : rows()) {
    out += fmt::format("{:<22}", row.name);
    for (const AuditGroup& group : groups) out += fmt::format("{:>24}", cell(row, group));
    out += "\n";
  }
  for (const AuditGroup& group : groups) {
    out +=
        fmt::format("hard defects, {}, {} drawings:{}\n", group.name, group.audits.size(), kinds_of(group));
  }
  return out;
}

}  // namespace shirube::bench

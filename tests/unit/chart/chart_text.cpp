#include "unit/chart/chart_text.h"

#include <algorithm>

#include "chart/parse_chart.h"
#include "markdown/parse_markdown.h"
#include "support/files.h"
#include "text/utf8.h"

namespace shirube::test {
namespace {

std::string described(const Diagnostic& problem, const std::string& file) {
  const std::string before = file.substr(0, problem.span.begin);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t start = before.rfind('\n') + 1;
  std::string words = std::to_string(line) + ":" +
                      std::to_string(text::count_code_points(before.substr(start)) + 1) + " " +
                      std::string(rule_info(problem.rule).id);
  for (const std::string& arg : problem.args) words += " " + arg;
  if (!problem.suggestion.empty()) words += " → " + problem.suggestion;
  return words;
}

ReadChart read_block(chart::Diagram diagram, const std::string& fence, const std::string& text) {
  const std::string file = fence + text + "```\n";
  Diagnostics problems;
  const SourceSpan place{{0}, 0, static_cast<std::uint32_t>(file.size())};
  const markdown::Tree tree = markdown::parse_markdown(file, place, problems);
  ReadChart read;
  read.chart =
      chart::parse_chart(diagram, chart::block_lines(tree, tree[0].first_child, file), place, problems);
  std::vector<Diagnostic> list = problems.list();
  std::stable_sort(list.begin(), list.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span < b.span; });
  for (const Diagnostic& problem : list) read.problems.push_back(described(problem, file));
  return read;
}

std::string block_of_case(const std::string& slug, const std::string& fence) {
  const std::string text = read_file(std::string(SHIRUBE_ROOT "/content/cases/") + slug + ".md");
  const std::size_t begin = text.find(fence) + fence.size();
  return text.substr(begin, text.find("```", begin) - begin);
}

constexpr const char* kChartFence = "```事例チャート\n";
constexpr const char* kBodiesFence = "```会議体図\n";

}  // namespace

ReadChart read_chart(const std::string& text) {
  return read_block(chart::Diagram::Phases, kChartFence, text);
}

ReadChart read_bodies(const std::string& text) {
  return read_block(chart::Diagram::Bodies, kBodiesFence, text);
}

std::string chart_of_case(const std::string& slug) {
  return block_of_case(slug, kChartFence);
}

std::string bodies_of_case(const std::string& slug) {
  return block_of_case(slug, kBodiesFence);
}

const std::vector<std::string>& cases_with_bodies() {
  static const std::vector<std::string> slugs = {"i-shi-iryo-fukushi-renkei", "l-keniki-takikan-kyodo",
                                                 "kawasaki-subete-no-shimin"};
  return slugs;
}

const std::vector<std::string>& cases_with_charts() {
  static const std::vector<std::string> slugs = {"h-shi-kyoju-shien", "l-keniki-takikan-kyodo",
                                                 "c-byoin-iryo-fukushi", "i-shi-iryo-fukushi-renkei",
                                                 "j-shi-soudan-taisei"};
  return slugs;
}

}  // namespace shirube::test

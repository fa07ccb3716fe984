#include "chart/draw_charts.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <utility>

#include "chart/audit.h"
#include "chart/find_anchors.h"
#include "chart/parse_chart.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::chart {
namespace {

using markdown::NodeIndex;

struct KnownFence {
  std::string_view word;
  Diagram diagram;
};
constexpr std::array<KnownFence, 4> kFences = {{{"事例チャート", Diagram::Phases},
                                                {"会議体図", Diagram::Bodies},
                                                {"chart", Diagram::Phases},
                                                {"bodies", Diagram::Bodies}}};

std::string first_word(std::string_view info) {
  const std::string folded = text::fold(info);  // an ideographic space parts words as well
  return folded.substr(0, folded.find(' '));
}

/// The tier or the phase whose head is meant. Tiers are rows, but for phases that go down.
Word head_of(const Chart& chart, Direction direction, const Defect& defect) {
  const bool turned = direction == Direction::Down && chart.diagram == Diagram::Phases;
  const bool tier = (defect.part == Part::RowHead) != turned;
  const std::vector<Line>& lines = tier ? chart.tiers : chart.phases;
  return defect.index < lines.size() ? lines[defect.index].id : chart.title;
}

/// What a defect is about, in the author's words, and where that stands.
Word subject_of(const Chart& chart, Direction direction, const Defect& defect) {
  switch (defect.part) {
    case Part::Box:
      return {chart.boxes[defect.index].id.text, chart.boxes[defect.index].id.span};
    case Part::Arrow: {
      const Arrow& arrow = chart.arrows[defect.index];
      return {chart.boxes[arrow.from].id.text + " → " + chart.boxes[arrow.to].id.text, arrow.span};
    }
    case Part::Band:
      return chart.bands[defect.index].text;
    case Part::RowHead:
    case Part::ColumnHead:
      return head_of(chart, direction, defect);
  }
  return chart.title;
}

/// One message for each thing that went wrong, whatever else is wrong with it.
void report_defects(const Chart& chart, Direction direction, const Audit& audit, Diagnostics& diagnostics) {
  std::vector<SourceSpan> told;
  for (const Defect& defect : audit.defects) {
    const Word subject = subject_of(chart, direction, defect);
    if (std::find(told.begin(), told.end(), subject.span) != told.end()) continue;
    told.push_back(subject.span);
    diagnostics.add(Rule::ChartDefect, subject.span, {subject.text, std::string(phrase_of(defect.flaw))});
  }
}

Layout lay_out_and_audit(const Chart& chart, Direction direction, const Lexicon& lexicon,
                         Diagnostics& diagnostics) {
  const Plan plan = make_plan(chart, direction, &lexicon);
  Layout layout = lay_out(plan);
  report_defects(chart, direction, audit(plan, layout), diagnostics);
  return layout;
}

void draw_one(DrawnChart& drawn, const model::Handbook& book, const FileTable& files, const Lexicon& lexicon,
              Diagnostics& diagnostics) {
  const markdown::Tree& tree = book[drawn.document].body;
  const std::vector<BlockLine> lines = block_lines(tree, drawn.block, files[tree.file].bytes);
  SourceSpan place = tree.span(drawn.block);
  const std::string_view bytes = files[tree.file].bytes;
  place.length = static_cast<std::uint32_t>(std::min(bytes.find('\n', place.begin), bytes.size()) -
                                            place.begin);  // the line of the fence
  const Diagram diagram = diagram_of(tree.view(tree[drawn.block].info)).value_or(Diagram::Phases);
  if (!is_closed(tree, drawn.block, bytes)) return diagnostics.add(Rule::ChartOpenFence, place);
  if (lines.size() > kLineLimit || tree[drawn.block].text.length > kByteLimit) {
    const std::string limit = fmt::format("{} 行、{} バイト", kLineLimit, kByteLimit);
    return diagnostics.add(Rule::ChartTooLarge, place, {"@chart-lines", limit});
  }
  drawn.chart = parse_chart(diagram, lines, place, diagnostics);
  drawn.anchors = find_anchors(drawn.chart, book[drawn.document], diagnostics);
  if (!drawn.chart.drawable) return;
  const std::size_t before = diagnostics.list().size();
  drawn.wide = lay_out_and_audit(drawn.chart, Direction::Across, lexicon, diagnostics);
  drawn.drawn = diagnostics.list().size() == before;
  Diagnostics narrow;  // what fails on both would be told twice
  drawn.narrow = lay_out_and_audit(drawn.chart, Direction::Down, lexicon, narrow);
  if (!drawn.drawn) return;
  drawn.drawn = narrow.list().empty();
  diagnostics.merge(std::move(narrow));
}

/// A word that is nearly that of a chart would be shown as it was typed.
void check_fence(const markdown::Tree& tree, NodeIndex block, Diagnostics& diagnostics) {
  const std::string_view info = tree.view(tree[block].info);
  std::vector<std::string_view> known;
  for (const KnownFence& fence : kFences) known.push_back(fence.word);
  const std::string word = first_word(info);
  const std::string nearest = text::nearest(word, known);
  // 図 alone is a figure of another kind.
  const bool meant = !nearest.empty() && 2 * word.size() > nearest.size();
  if (meant) diagnostics.add(Rule::ChartFence, tree.span(block), {word}, nearest);
}

std::vector<DrawnChart> find_charts(const model::Handbook& book, Diagnostics& diagnostics) {
  std::vector<DrawnChart> charts;
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    const markdown::Tree& tree = book.documents[i].body;
    for (NodeIndex node = 1; node < tree.nodes.size(); ++node) {
      if (tree[node].kind != markdown::Kind::CodeBlock || tree[node].info.length == 0) continue;
      if (!is_chart(tree.view(tree[node].info))) {
        check_fence(tree, node, diagnostics);
        continue;
      }
      charts.emplace_back();
      charts.back().document = {i};
      charts.back().block = node;
    }
  }
  return charts;
}

}  // namespace

std::optional<Diagram> diagram_of(std::string_view info) {
  const std::string word = first_word(info);
  for (const KnownFence& known : kFences) {
    if (word == known.word) return known.diagram;
  }
  return std::nullopt;
}

bool is_chart(std::string_view info) {
  return diagram_of(info).has_value();
}

Lexicon lexicon_of(const model::Handbook& book) {
  std::vector<std::string> words;
  for (const model::GlossaryTerm& term : book.glossary) {
    words.push_back(term.term);
    words.insert(words.end(), term.aliases.begin(), term.aliases.end());
  }
  for (const model::Entry& entry : book.entries) words.push_back(entry.name);
  return Lexicon(words);
}

std::vector<DrawnChart> draw_charts(const model::Handbook& book, const FileTable& files,
                                    Diagnostics& diagnostics) {
  std::vector<DrawnChart> charts = find_charts(book, diagnostics);
  if (charts.empty()) return charts;
  const Lexicon lexicon = lexicon_of(book);
  std::vector<Diagnostics> problems(charts.size());
  tbb::parallel_for(std::size_t{0}, charts.size(),
                    [&](std::size_t i) { draw_one(charts[i], book, files, lexicon, problems[i]); });
  for (Diagnostics& own : problems) diagnostics.merge(std::move(own));
  return charts;
}

std::span<const DrawnChart> charts_of(std::span<const DrawnChart> charts, model::DocumentId document) {
  const auto first = std::partition_point(charts.begin(), charts.end(),
                                          [&](const DrawnChart& one) { return one.document < document; });
  const auto last = std::partition_point(first, charts.end(),
                                         [&](const DrawnChart& one) { return one.document == document; });
  return {first, last};
}

const DrawnChart* chart_at(std::span<const DrawnChart> charts, NodeIndex block) {
  const auto found =
      std::find_if(charts.begin(), charts.end(), [&](const DrawnChart& one) { return one.block == block; });
  return found == charts.end() || found->chart.boxes.empty() ? nullptr : &*found;
}

}  // namespace shirube::chart

#include "unit/chart/random_chart.h"

#include <array>
#include <string>
#include <string_view>

#include "chart/kinds.h"
#include "chart/parts.h"
#include "text/utf8.h"

namespace shirube::test {
namespace {

using chart::Chart;

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers everywhere, unlike the distributions of <random>.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % limit);
  }
  std::size_t between(std::size_t first, std::size_t last) { return first + below(last - first + 1); }
  bool one_in(std::size_t count) { return below(count) == 0; }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 40> kWords = {
    "避難所の", "運営を",           "町内会が",       "地域の",           "防災訓練に",
    "参加し、", "課題を",           "共有する",       "ボランティア",     "センターと",
    "市役所",   "高齢者や",         "障害者の",       "名簿を",           "作成。",
    "毎年",     "見直す",           "（平成29年度）", "アンケート調査",   "により",
    "分かった", "「つながり」",     "を生かし",       "学校・企業・",     "消防団が",
    "連携して", "支える",           "仕組みを",       "つくる",           "外国人にも",
    "伝わる",   "やさしい日本語で", "知らせる",       "スーパーバイザー", "が加わり",
    "協議会の", "ABC社の",          "3か所で",        "確かめ、",         "広げていく"};

constexpr std::array<std::string_view, 6> kLabels = {"報告", "相談",     "連携",
                                                     "派遣", "情報提供", "社会資源開発で連動"};

std::string words(Numbers& numbers, std::size_t least, std::size_t most) {
  const std::size_t length = numbers.between(least, most);
  std::string text;
  while (text::count_code_points(text) < length) text += kWords.at(numbers.below(kWords.size()));
  return std::string(text::first_code_points(text, length));
}

void add_lines(std::vector<chart::Line>& lines, std::size_t count, Numbers& numbers) {
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back({{"l" + std::to_string(lines.size()), {}}, words(numbers, 3, 13)});
  }
}

void add_boxes(Chart& chart, std::size_t count, Numbers& numbers) {
  for (std::size_t i = 0; i < count; ++i) {
    chart::Box box;
    box.id.text = "b" + std::to_string(i);
    box.kind = static_cast<chart::BoxKind>(numbers.below(chart::kPhaseKinds));
    box.text.text = words(numbers, 4, 60);
    box.tier = numbers.below(chart.tiers.size());
    box.first_phase = box.last_phase = numbers.below(chart.phases.size());
    if (numbers.one_in(20) && box.last_phase + 1 < chart.phases.size()) ++box.last_phase;
    chart.boxes.push_back(std::move(box));
  }
}

bool linked(const Chart& chart, std::size_t from, std::size_t to) {
  for (const chart::Arrow& arrow : chart.arrows) {
    if ((arrow.from == from && arrow.to == to) || (arrow.from == to && arrow.to == from)) return true;
  }
  return false;
}

/// Mostly to the same phase or the next one, as stories go; now and then far, or back.
void add_arrow(Chart& chart, std::size_t from, Numbers& numbers) {
  const chart::Box& start = chart.boxes[from];
  for (int tries = 0; tries < 12; ++tries) {
    const std::size_t to = numbers.below(chart.boxes.size());
    const std::size_t phase = chart.boxes[to].first_phase;
    const bool near = start.first_phase <= phase && phase <= start.last_phase + 1;
    if (to == from || linked(chart, from, to) || (!near && !numbers.one_in(10))) continue;
    chart::Arrow arrow;
    arrow.from = from;
    arrow.to = to;
    if (numbers.one_in(6)) arrow.stroke = chart::Stroke::Weak;
    if (numbers.one_in(10)) arrow.heads = chart::Heads::Both;
    if (numbers.one_in(4)) arrow.label = kLabels.at(numbers.below(kLabels.size()));
    chart.arrows.push_back(std::move(arrow));
    return;
  }
}

void add_band(Chart& chart, Numbers& numbers) {
  chart::Band band;
  band.after_phase = numbers.below(chart.phases.size() - 1);
  band.first_tier = numbers.below(chart.tiers.size());
  band.last_tier = numbers.between(band.first_tier, chart.tiers.size() - 1);
  band.text.text = words(numbers, 4, 36);
  // A box that spans both phases leaves no room for a band between them.
  for (const chart::Box& box : chart.boxes) {
    const bool across = box.first_phase <= band.after_phase && band.after_phase < box.last_phase;
    if (across && band.first_tier <= box.tier && box.tier <= band.last_tier) return;
  }
  chart.bands.push_back(std::move(band));
}

/// Two bodies in five stand in the frame of one before them, at most two deep.
void add_bodies(Chart& chart, std::size_t count, Numbers& numbers) {
  for (std::size_t i = 0; i < count; ++i) {
    chart::Box box;
    box.id.text = "b" + std::to_string(i);
    const std::vector<chart::BoxKind>& kinds = chart::kinds_of(chart::Diagram::Bodies);
    box.kind = kinds[numbers.one_in(3) ? numbers.below(kinds.size()) : 0];
    box.text.text = words(numbers, 3, 28);
    box.tier = numbers.below(chart.tiers.size());
    const std::size_t whole = i == 0 ? 0 : numbers.below(i);
    if (i > 0 && numbers.below(5) < 2 && chart::depth_of(chart, whole) < chart::kDepthLimit) {
      box.whole = whole;
      box.tier = chart.boxes[whole].tier;
    }
    chart.boxes.push_back(std::move(box));
  }
}

}  // namespace

Chart random_bodies(std::uint64_t seed) {
  Numbers numbers(seed);
  Chart chart;
  chart.diagram = chart::Diagram::Bodies;
  chart.title.text = "図";
  add_lines(chart.tiers, numbers.between(1, 4), numbers);
  add_bodies(chart, numbers.between(3, 20), numbers);
  for (std::size_t i = numbers.below(chart.boxes.size()); i > 0; --i) {
    add_arrow(chart, numbers.below(chart.boxes.size()), numbers);
  }
  chart.drawable = true;
  return chart;
}

Chart random_chart(std::uint64_t seed) {
  Numbers numbers(seed);
  Chart chart;
  chart.title.text = "図";
  add_lines(chart.tiers, numbers.between(1, 4), numbers);
  add_lines(chart.phases, numbers.between(2, 6), numbers);
  add_boxes(chart, numbers.between(3, 24), numbers);
  const std::size_t arrows = chart.boxes.size() + numbers.below(chart.boxes.size() / 4 + 1);
  for (std::size_t i = 0; i < arrows; ++i) add_arrow(chart, i % chart.boxes.size(), numbers);
  for (std::size_t i = numbers.below(3); i > 0; --i) add_band(chart, numbers);
  chart.drawable = true;
  return chart;
}

}  // namespace shirube::test

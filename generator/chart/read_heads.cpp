#include <algorithm>
#include <array>
#include <utility>

#include "chart/reading.h"

namespace shirube::chart {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

enum class Key : std::uint8_t { Title, Description, Note, Origin, Tier, Phase, Section };
struct KeyName {
  std::string_view japanese, ascii;
  Key key;
};
constexpr std::array<KeyName, 7> kKeys = {{{"題名", "title", Key::Title},
                                           {"説明", "description", Key::Description},
                                           {"注", "note", Key::Note},
                                           {"復元", "reconstructed", Key::Origin},
                                           {"段", "tier", Key::Tier},
                                           {"列", "phase", Key::Phase},
                                           {"節", "section", Key::Section}}};

bool is_known(Reading& reading, const KeyName& name) {
  return reading.of_phases() || name.key != Key::Phase;
}

void report_unknown_key(Reading& reading, const Word& key) {
  std::vector<std::string_view> known;
  for (const KeyName& name : kKeys) {
    if (is_known(reading, name)) known.push_back(name.japanese);
  }
  reading.report_unknown(key, "@chart-key", known);
}

void set_once(Reading& reading, Word& target, const Word& name, const Word& value) {
  if (!target.text.empty()) return reading.report(Rule::ChartDuplicate, name.span, {name.text, "@chart-key"});
  target = value;
}

void set_origin(Reading& reading, const Word& name, const Word& value) {
  if (std::exchange(reading.has_origin, true)) {
    return reading.report(Rule::ChartDuplicate, name.span, {name.text, "@chart-key"});
  }
  const std::string answer = text::fold(value.text);
  const bool yes = answer == "はい" || answer == "yes" || answer == "true";
  const bool no = answer == "いいえ" || answer == "no" || answer == "false";
  if (!yes && !no) return reading.refuse(value.span, "@chart-yes-no", name.text + ": はい");
  reading.chart.origin = yes ? Origin::Reconstruction : Origin::Source;
}

void add_line(Reading& reading, std::vector<Line>& lines, Reading::Names& names, const char* what,
              const ShapedLine& line, std::size_t from) {
  const std::size_t end = line.shape().size();
  const std::size_t equals = std::min(line.shape().find('=', from), end);
  const Word id = line.word(from, equals);
  const Word name = equals < end ? line.word(equals + 1, end) : id;
  if (id.text.empty() || name.text.empty()) {
    return reading.refuse(line.span(), what, line.word(0, from - 1).text + ": 略称 = 表示名");
  }
  if (!names.emplace(text::fold(id.text), lines.size()).second) {
    return reading.report(Rule::ChartDuplicate, id.span, {id.text, what});
  }
  lines.push_back({id, name.text});
}

void set_head(Reading& reading, Key key, const Word& name, const ShapedLine& line, std::size_t from) {
  const Word value = line.word(from, line.shape().size());
  switch (key) {
    case Key::Title:
      return set_once(reading, reading.chart.title, name, value);
    case Key::Description:
      return set_once(reading, reading.chart.description, name, value);
    case Key::Note:
      return set_once(reading, reading.chart.note, name, value);
    case Key::Origin:
      return set_origin(reading, name, value);
    case Key::Tier:
      return add_line(reading, reading.chart.tiers, reading.tiers, "@chart-tier", line, from);
    case Key::Phase:
      return add_line(reading, reading.chart.phases, reading.phases, "@chart-phase", line, from);
    case Key::Section:
      return reading.section_lines.push_back(&line);  // it names boxes, which are read later
  }
}

}  // namespace

void read_head(Reading& reading, const ShapedLine& line) {
  const std::size_t colon = line.shape().find(':');
  if (colon == kNone) {
    return reading.refuse(line.span(), "@chart-line",
                          reading.of_phases()
                              ? "段: …」「列: …」「［段／列］」「- 名前: 本文」「名前 → 名前"
                              : "段: …」「［段］」「- 名前: 本文」「名前 ⊂ 名前」「名前 → 名前");
  }
  const Word key = line.word(0, colon);
  const auto found = std::find_if(kKeys.begin(), kKeys.end(), [&](const KeyName& name) {
    const std::string folded = text::fold(key.text);
    return is_known(reading, name) && (folded == name.japanese || folded == name.ascii);
  });
  if (found == kKeys.end()) return report_unknown_key(reading, key);
  set_head(reading, found->key, key, line, colon + 1);
}

}  // namespace shirube::chart

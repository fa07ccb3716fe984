#include "chart/parse_chart.h"

#include <algorithm>
#include <array>
#include <optional>

#include "chart/arrow_signs.h"
#include "chart/block_reports.h"
#include "chart/check_chart.h"
#include "chart/kinds.h"
#include "chart/parts.h"
#include "chart/shaped_line.h"
#include "text/fold.h"

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

enum class LineKind : std::uint8_t { Nothing, Head, Cell, Box, Band, Parts, Arrows };

class Reader : private BlockReports {
 public:
  Reader(Diagram diagram, const SourceSpan& place, Diagnostics& diagnostics) : BlockReports(diagnostics) {
    chart_.diagram = diagram;
    chart_.span = place;
  }

  Chart read(const std::vector<BlockLine>& block) {
    std::vector<ShapedLine> lines;
    for (const BlockLine& line : block) lines.emplace_back(line);
    // Heads first, then boxes, then what names them: a chart may be written in any order.
    for (const ShapedLine& line : lines) read_line(line, LineKind::Head);
    for (const ShapedLine& line : lines) read_line(line, LineKind::Box);
    for (const ShapedLine& line : lines) read_line(line, LineKind::Arrows);
    for (const ShapedLine* line : section_lines_) read_sections(*line);
    sound_ = join_parts(parts_, chart_, diagnostics_) && sound_;
    chart_.drawable = sound_;
    chart_.drawable = check_chart(chart_, diagnostics_);
    return std::move(chart_);
  }

 private:
  bool of_phases() const { return chart_.diagram == Diagram::Phases; }

  LineKind kind_of(std::string_view shape) const {
    const std::size_t start = shape.find_first_not_of(' ');
    if (start == kNone || shape[start] == '#') return LineKind::Nothing;
    shape.remove_prefix(start);
    if (shape.front() == '[') return LineKind::Cell;
    if (shape.front() == '-' && find_sign(shape.substr(0, 4), 0).begin != 0) return LineKind::Box;
    const std::size_t colon = shape.find(':');
    const bool named = shape.starts_with("帯") || shape.starts_with("band");
    if (of_phases() && named && shape.substr(0, colon).find('|') != kNone) return LineKind::Band;
    if (find_sign(shape.substr(0, colon), 0).sign != nullptr) return LineKind::Arrows;
    const bool joins = !of_phases() && find_part_sign(shape.substr(0, colon), 0).begin != kNone;
    return joins ? LineKind::Parts : LineKind::Head;
  }

  void read_line(const ShapedLine& line, LineKind wanted) {
    const LineKind kind = kind_of(line.shape());
    if (wanted == LineKind::Head && kind == LineKind::Head) read_head(line);
    if (wanted == LineKind::Box && kind == LineKind::Cell) read_cell(line);
    if (wanted == LineKind::Box && kind == LineKind::Box) read_box(line);
    if (wanted == LineKind::Arrows && kind == LineKind::Arrows) read_arrows(line);
    if (wanted == LineKind::Arrows && kind == LineKind::Band) read_band(line);
    if (wanted == LineKind::Arrows && kind == LineKind::Parts) read_parts(line);
  }

  // --- heads ---

  void read_head(const ShapedLine& line) {
    const std::size_t colon = line.shape().find(':');
    if (colon == kNone) {
      return refuse(line.span(), "@chart-line",
                    of_phases() ? "段: …」「列: …」「［段／列］」「- 名前: 本文」「名前 → 名前"
                                : "段: …」「［段］」「- 名前: 本文」「名前 ⊂ 名前」「名前 → 名前");
    }
    const Word key = line.word(0, colon);
    const auto found = std::find_if(kKeys.begin(), kKeys.end(), [&](const KeyName& name) {
      const std::string folded = text::fold(key.text);
      return is_known(name) && (folded == name.japanese || folded == name.ascii);
    });
    if (found == kKeys.end()) return report_unknown_key(key);
    set_head(found->key, key, line, colon + 1);
  }

  void report_unknown_key(const Word& key) {
    std::vector<std::string_view> known;
    for (const KeyName& name : kKeys) {
      if (is_known(name)) known.push_back(name.japanese);
    }
    report_unknown(key, "@chart-key", known);
  }

  bool is_known(const KeyName& name) const { return of_phases() || name.key != Key::Phase; }

  void set_head(Key key, const Word& name, const ShapedLine& line, std::size_t from) {
    const Word value = line.word(from, line.shape().size());
    switch (key) {
      case Key::Title:
        return set_once(chart_.title, name, value);
      case Key::Description:
        return set_once(chart_.description, name, value);
      case Key::Note:
        return set_once(chart_.note, name, value);
      case Key::Origin:
        return set_origin(name, value);
      case Key::Tier:
        return add_line(chart_.tiers, tier_names_, "@chart-tier", line, from);
      case Key::Phase:
        return add_line(chart_.phases, phase_names_, "@chart-phase", line, from);
      case Key::Section:
        return section_lines_.push_back(&line);  // it names boxes, which are read later
    }
  }

  /// `節: 名前, 名前 = 見出し`. Whether the page has such a heading is not known here.
  void read_sections(const ShapedLine& line) {
    const std::string_view shape = line.shape();
    const std::size_t equals = std::min(shape.find('='), shape.size());
    const Word heading = equals < shape.size() ? line.word(equals + 1, shape.size()) : Word{};
    if (heading.text.empty()) return refuse(line.span(), "@chart-section", "節: 名前, 名前 = 見出し");
    for (const Word& name : line.words(shape.find(':') + 1, equals)) {
      if (name.text.empty()) return refuse(line.span(), "@chart-section", "節: 名前, 名前 = 見出し");
      const auto box = find(name, "@chart-box", box_names_, chart_.boxes);
      if (!box) continue;
      Word& section = chart_.boxes[*box].section;
      if (!section.text.empty()) {
        report(Rule::ChartDuplicate, name.span, {name.text, "@chart-section"});
      } else {
        section = heading;
      }
    }
  }

  void set_once(Word& target, const Word& name, const Word& value) {
    if (!target.text.empty()) return report(Rule::ChartDuplicate, name.span, {name.text, "@chart-key"});
    target = value;
  }

  void set_origin(const Word& name, const Word& value) {
    const std::string answer = text::fold(value.text);
    const bool yes = answer == "はい" || answer == "yes" || answer == "true";
    const bool no = answer == "いいえ" || answer == "no" || answer == "false";
    if (!yes && !no) return refuse(value.span, "@chart-yes-no", name.text + ": はい");
    chart_.origin = yes ? Origin::Reconstruction : Origin::Source;
  }

  void add_line(std::vector<Line>& lines, Names& names, const char* what, const ShapedLine& line,
                std::size_t from) {
    const std::size_t end = line.shape().size();
    const std::size_t equals = std::min(line.shape().find('=', from), end);
    const Word id = line.word(from, equals);
    const Word name = equals < end ? line.word(equals + 1, end) : id;
    if (id.text.empty() || name.text.empty()) {
      return refuse(line.span(), what, line.word(0, from - 1).text + ": 略称 = 表示名");
    }
    if (!names.emplace(text::fold(id.text), lines.size()).second) {
      return report(Rule::ChartDuplicate, id.span, {id.text, what});
    }
    lines.push_back({id, name.text});
  }

  // --- cells and boxes ---

  void read_cell(const ShapedLine& line) {
    if (!of_phases()) return read_tier(line);
    const std::string_view shape = line.shape();
    const std::size_t open = shape.find('['), slash = shape.find('/'), close = shape.find(']');
    cell_.reset();
    cell_refused_ = true;
    const bool ends = close != kNone && shape.find_first_not_of(' ', close + 1) == kNone;
    if (slash == kNone || !ends || slash > close) {
      return refuse(line.span(), "@chart-cell", "［段／列］」か「［段／列..列］");
    }
    const std::size_t dots = std::min(shape.find("..", slash), close);
    const auto tier = find(line.word(open + 1, slash), "@chart-tier", tier_names_, chart_.tiers);
    const auto first = find(line.word(slash + 1, dots), "@chart-phase", phase_names_, chart_.phases);
    const auto last =
        dots == close ? first : find(line.word(dots + 2, close), "@chart-phase", phase_names_, chart_.phases);
    if (!tier || !first || !last) return;
    cell_ = Box{{}, BoxKind::Action, {}, *tier, std::min(*first, *last), std::max(*first, *last)};
  }

  void read_tier(const ShapedLine& line) {
    const std::size_t open = line.shape().find('['), close = line.shape().find(']');
    cell_.reset();
    cell_refused_ = true;
    if (close == kNone || line.shape().find_first_not_of(' ', close + 1) != kNone) {
      return refuse(line.span(), "@chart-tier", "［段］");
    }
    const auto tier = find(line.word(open + 1, close), "@chart-tier", tier_names_, chart_.tiers);
    if (!tier) return;
    cell_.emplace();
    cell_->tier = *tier;
  }

  void read_box(const ShapedLine& line) {
    const std::string_view shape = line.shape();
    const std::size_t start = shape.find('-') + 1;
    const std::size_t colon = shape.find(':', start);
    const std::size_t open = std::min(shape.find('(', start), colon);
    const Word id = line.word(start, std::min(open, shape.size()));
    Word text = colon == kNone ? Word{} : line.text(colon + 1, shape.size());
    if (!of_phases() && colon == kNone) text = id;  // a body may need no more than its name
    if (id.text.empty() || text.text.empty() || find_sign(shape.substr(0, open), start).sign != nullptr) {
      return refuse(line.span(), "@chart-box", "- 名前（種別）: 本文");
    }
    const BoxKind kind = open < colon ? read_kind(line, open, colon) : kinds_of(chart_.diagram).front();
    add_box(id, kind, std::move(text));
  }

  BoxKind read_kind(const ShapedLine& line, std::size_t open, std::size_t colon) {
    const std::size_t close = std::min({line.shape().find(')', open), colon, line.shape().size()});
    const Word kind = line.word(open + 1, close);
    const std::string folded = text::fold(kind.text);
    std::vector<std::string_view> known;
    for (const BoxKind one : kinds_of(chart_.diagram)) {
      const KindLook& look = look_of(one);
      if (folded == look.word || folded == look.name) return one;
      known.push_back(look.word);
    }
    report_unknown(kind, "@chart-kind", known);
    return kinds_of(chart_.diagram).front();
  }

  void add_box(const Word& id, BoxKind kind, Word text) {
    if (!box_names_.emplace(text::fold(id.text), chart_.boxes.size()).second) {
      return report(Rule::ChartDuplicate, id.span, {id.text, "@chart-box"});
    }
    // A box below a cell that was refused still has its name, so that its arrows are not refused as well.
    if (!cell_ && !cell_refused_) {
      const char* what = of_phases() ? "@chart-cell" : "@chart-tier";
      report(Rule::ChartStrayBox, id.span, {id.text, what, of_phases() ? "［段／列］" : "［段］"});
    }
    Box box = cell_.value_or(Box{});
    box.id = id;
    box.kind = kind;
    box.text = std::move(text);
    sound_ = sound_ && cell_.has_value();
    chart_.boxes.push_back(std::move(box));
  }

  // --- arrows and bands ---

  void read_arrows(const ShapedLine& line) {
    const std::string_view shape = line.shape();
    const std::size_t colon = std::min(shape.find(':'), shape.size());
    const std::string label = colon < shape.size() ? line.word(colon + 1, shape.size()).text : std::string();
    std::size_t begin = 0;
    FoundSign sign = find_sign(shape.substr(0, colon), 0);
    while (sign.sign != nullptr) {
      const FoundSign next = find_sign(shape.substr(0, colon), sign.end);
      const std::size_t end = next.sign != nullptr ? next.begin : colon;
      add_arrow(line, {line.word(begin, sign.begin), line.word(sign.end, end)}, *sign.sign,
                next.sign != nullptr ? std::string() : label);
      begin = sign.end;
      sign = next;
    }
  }

  void add_arrow(const ShapedLine& line, const std::array<Word, 2>& ends, const ArrowSign& sign,
                 std::string label) {
    if (ends[0].text.empty() || ends[1].text.empty()) {
      return refuse(line.span(), "@chart-arrow", "名前 → 名前 : 文言");
    }
    const auto from = find(ends[0], "@chart-box", box_names_, chart_.boxes);
    const auto to = find(ends[1], "@chart-box", box_names_, chart_.boxes);
    if (!from || !to) return;
    const std::uint32_t begin = ends[0].span.begin;
    const SourceSpan span = {ends[0].span.file, begin, ends[1].span.begin + ends[1].span.length - begin};
    if (*from == *to) return report(Rule::ChartSelfArrow, span, {ends[0].text});
    for (const Arrow& other : chart_.arrows) {
      const bool turned =
          sign.heads == Heads::Both && other.heads == Heads::Both && other.from == *to && other.to == *from;
      if (((other.from == *from && other.to == *to) || turned) && other.label == label) {
        return report(Rule::ChartDuplicate, span, {ends[0].text + " → " + ends[1].text, "@chart-arrow"});
      }
    }
    chart_.arrows.push_back({*from, *to, sign.stroke, sign.heads, std::move(label), span});
  }

  /// `部会 ⊂ 協議会`, several parts with commas, chains from the part to the whole.
  void read_parts(const ShapedLine& line) {
    const std::string_view shape = line.shape();
    if (shape.find(':') != kNone) return refuse(line.span(), "@chart-part", "名前、名前 ⊂ 名前");
    std::size_t begin = 0;
    for (FoundSign sign = find_part_sign(shape, 0); sign.begin != kNone;) {
      const FoundSign next = find_part_sign(shape, sign.end);
      const Word whole = line.word(sign.end, std::min(next.begin, shape.size()));
      for (const Word& part : line.words(begin, sign.begin)) add_part(line, part, whole);
      begin = sign.end;
      sign = next;
    }
  }

  void add_part(const ShapedLine& line, const Word& part, const Word& whole) {
    if (part.text.empty() || whole.text.empty()) {
      return refuse(line.span(), "@chart-part", "名前、名前 ⊂ 名前");
    }
    const auto inner = find(part, "@chart-box", box_names_, chart_.boxes);
    const auto outer = find(whole, "@chart-box", box_names_, chart_.boxes);
    if (inner && outer) parts_.push_back({*inner, *outer, part.span});
  }

  void read_band(const ShapedLine& line) {
    const std::string_view shape = line.shape();
    const std::size_t colon = std::min(shape.find(':'), shape.size());
    const std::size_t start = shape.find_first_of(" |") + 1;
    const std::size_t bar = shape.find('|');
    const std::size_t open = std::min(shape.find('(', bar), colon);
    Band band;
    band.text = line.text(std::min(colon + 1, shape.size()), shape.size());
    if (start > bar || band.text.text.empty()) {
      return refuse(line.span(), "@chart-band", "帯 列|列（段,段）: 本文");
    }
    const auto first = find(line.word(start, bar), "@chart-phase", phase_names_, chart_.phases);
    const auto next = find(line.word(bar + 1, open), "@chart-phase", phase_names_, chart_.phases);
    if (!first || !next) return;
    band.after_phase = std::min(*first, *next);
    if (std::max(*first, *next) != band.after_phase + 1) {
      return refuse(line.span(), "@chart-band", "帯 列|次の列: 本文");
    }
    if (read_band_tiers(line, open, colon, band)) chart_.bands.push_back(std::move(band));
  }

  bool read_band_tiers(const ShapedLine& line, std::size_t open, std::size_t colon, Band& band) {
    band.last_tier = chart_.tiers.empty() ? 0 : chart_.tiers.size() - 1;
    if (open == colon) return !chart_.tiers.empty();
    const std::size_t close = std::min(line.shape().find(')', open), colon);
    band.first_tier = band.last_tier;
    band.last_tier = 0;
    for (const Word& name : line.words(open + 1, close)) {
      const auto tier = find(name, "@chart-tier", tier_names_, chart_.tiers);
      if (!tier) return false;
      band.first_tier = std::min(band.first_tier, *tier);
      band.last_tier = std::max(band.last_tier, *tier);
    }
    return true;
  }

  Chart chart_;
  Names tier_names_, phase_names_, box_names_;
  std::vector<const ShapedLine*> section_lines_;
  std::vector<PartOf> parts_;
  std::optional<Box> cell_;  ///< the cell that boxes go into; nothing before the first
  bool cell_refused_ = false;
};

}  // namespace

Chart parse_chart(Diagram diagram, const std::vector<BlockLine>& lines, const SourceSpan& place,
                  Diagnostics& diagnostics) {
  return Reader(diagram, place, diagnostics).read(lines);
}

}  // namespace shirube::chart

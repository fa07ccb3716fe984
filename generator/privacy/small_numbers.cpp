#include "privacy/small_numbers.h"

#include <algorithm>
#include <charconv>

#include "markdown/tree.h"
#include "privacy/text_signs.h"

namespace shirube::privacy {
namespace {

using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;

/// Numbers below it are masked in public statistics of health care.
constexpr int kSmall = 10;

constexpr std::string_view kNumber = "(?<![0-9,.一二三四五六七八九十百])[1-9一二三四五六七八九] ?[人名]";
/// 2人以上, 5人に1人, 1人当たり, 一人暮らし … count nobody in particular.
constexpr std::string_view kNotCounted =
    "(?!以上|以内|以下|未満|まで|に(?:[0-9一]|対|つき|付)|当たり|あたり|につき|分|目|部屋|家族|世帯|暮らし|"
    "体制|制|ずつ|"
    "組|用|乗り|ごと|[1一]人|ひとり|前後)";

/// A word of the site as an expression that matches only itself.
std::string escaped(const std::string& word) {
  std::string out;
  for (const char c : text::PatternText(word).folded()) {
    if (std::string_view("\\^$.|?*+()[]{}/").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string any_of_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "(?:" : "|") + escaped(word);
  return out.empty() ? out : out + ")";
}

std::vector<std::string> small_expressions(const std::string& persons) {
  const std::string number = std::string(kNumber) + std::string(kNotCounted);
  return {
      // 利用者は2名, 長期在院者のうち4名, 患者2名, 入院者26人中3人
      persons +
          "(?:さん|様|数|の?総数|たち)?(?:のうち|の内|のなか|の中|うち|は|が|も|:|、| "
          "|計|合計|約|わずか|\\(|年間で|年に|全部で|"
          "いずれも|合わせて|[0-9]{1,5} ?[人名](?:中|のうち)){0,4}" +
          number,
      // 受診につながった人は3人, 移行できたのは8名
      persons +
          "[^。]{0,20}?(?:(?<=[たるいのなん])(?:人|方|者|例)|(?<=[たる])の)(?:は|が|も|:)、? "
          "?(?:約|計|わずか)"
          "?" +
          number,
      // 5人の患者
      "(?<![0-9,.])[2-9二三四五六七八九] ?[人名]の[^。、はがを]{0,6}?" + persons,
      // 入院者26人中、受診につながったのは3人
      persons + "[^。、]{0,10}[0-9]{2,5} ?[人名](?:中|のうち|の内)[^。0-9]{0,20}" + number,
  };
}

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view part(std::string_view text, const text::Pattern::Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

int number_at(std::string_view text, const text::Pattern::Span& span) {
  return number_of(text::PatternText(part(text, span)).folded());
}

bool may_count(std::string_view text) {
  const auto holds = [&](std::string_view piece) { return text.find(piece) != std::string_view::npos; };
  return holds("人") || holds("名");
}

Finding finding_at(const parse::Passage& passage, const text::Pattern::Span& span, const std::string& place,
                   std::string shown) {
  const std::string piece(part(passage.text, span));
  return {Rule::PrivacySmallCell, passage.locate(span.begin, span.end), {place, std::move(shown)}, piece};
}

/// Where the text of a cell stands, without the spaces around it.
SourceSpan text_span(const ToldDocument& told, const SourceSpan& cell) {
  const auto is_of_cell = [&](const parse::Passage& passage) {
    const SourceSpan& span = passage.pieces.front().span;
    return passage.kind == parse::PassageKind::Cell && span.begin >= cell.begin &&
           span.begin < cell.begin + cell.length;
  };
  const auto found = std::find_if(told.passages.begin(), told.passages.end(), is_of_cell);
  return found == told.passages.end() ? cell : found->locate(0, found->text.size());
}

bool overlaps(const std::vector<text::Pattern::Span>& known, const text::Pattern::Span& span) {
  return std::any_of(known.begin(), known.end(), [&](const text::Pattern::Span& one) {
    return one.begin < span.end && span.begin < one.end;
  });
}

}  // namespace

SmallNumbers::SmallNumbers(const config::PrivacyWords& words) {
  const std::string persons = any_of_words(words.persons);
  if (persons.empty()) return;
  rest_.emplace_back(persons +
                     "[^。]{0,16}?([0-9]{2,5}) ?[人名](?:中|のうち|の内)[^0-9。]{0,14}([0-9]{1,5}) ?[人名]");
  for (const std::string& expression : small_expressions(persons)) small_.emplace_back(expression);
  label_.emplace_back(persons + "(?![^(]{0,6}(?:件|回|率|日|所|床|費|額))");
}

void SmallNumbers::find(const ToldDocument& told, const PlaceNames& names, std::vector<Finding>& out) const {
  if (small_.empty()) return;
  for (const parse::Passage& passage : told.passages) {
    if (passage.kind != parse::PassageKind::Target && may_count(passage.text)) {
      find_in_text(told, passage, names, out);
    }
  }
  if (told.place.reach != Reach::Nowhere) find_in_tables(told, out);
}

void SmallNumbers::find_in_text(const ToldDocument& told, const parse::Passage& passage,
                                const PlaceNames& names, std::vector<Finding>& out) const {
  const text::PatternText folded(passage.text);
  std::vector<text::Pattern::Span> known;
  std::vector<std::string> shown;
  const auto keep = [&](const text::Pattern::Span& span, std::string words) {
    if (overlaps(known, span)) return;
    known.push_back(span);
    shown.push_back(std::move(words));
  };
  for (const text::Pattern& pattern : small_) {
    for (const text::Pattern::Match& match : pattern.find_all(folded)) {
      keep(match.front(), std::string(part(passage.text, match.front())));
    }
  }
  for (const text::Pattern::Match& match : rest_.front().find_all(folded)) {
    const int rest = number_at(passage.text, match[1]) - number_at(passage.text, match[2]);
    if (rest <= 0 || rest >= kSmall) continue;
    keep(match.front(),
         std::string(part(passage.text, match.front())) + "（残り " + std::to_string(rest) + "人）");
  }
  if (known.empty()) return;
  const RealPlace place = place_of(told, passage, names);
  if (place.reach == Reach::Nowhere) return;
  for (std::size_t i = 0; i < known.size(); ++i) {
    out.push_back(finding_at(passage, known[i], place.name, std::move(shown[i])));
  }
}

bool SmallNumbers::counts_persons(const std::string& label) const {
  return !label_.front().find_all(text::PatternText(label)).empty();
}

/// Whether a bare number below it is one of persons.
bool SmallNumbers::counts_heads(const std::string& label) const {
  static const text::Pattern heads("[(](?:人|名)[)]|人数|者数|(?:患|利用|対象)者数");
  return counts_persons(label) && !heads.find_all(text::PatternText(label)).empty();
}

void SmallNumbers::find_in_tables(const ToldDocument& told, std::vector<Finding>& out) const {
  const markdown::Tree& tree = told.document.body;
  for (NodeIndex node = 0; node < tree.nodes.size(); ++node) {
    if (tree[node].kind == Kind::Table) find_in_table(told, node, out);
  }
}

void SmallNumbers::find_in_table(const ToldDocument& told, NodeIndex table, std::vector<Finding>& out) const {
  static const text::Pattern with_unit("^ ?(?:約|計)?[1-9] ?[人名](?:$|[( ,、。])");
  static const text::Pattern bare("^ ?[1-9] ?$");
  const markdown::Tree& tree = told.document.body;
  std::vector<std::string> heads;
  for (const NodeIndex row : Children(tree, table)) {
    std::string label;
    std::size_t column = 0;
    for (const NodeIndex cell : Children(tree, row)) {
      std::string text = markdown::plain_text(tree, cell);
      if (tree[row].kind == Kind::HeadRow) {
        heads.push_back(std::move(text));
        continue;
      }
      const std::string head = column < heads.size() ? heads[column] : std::string();
      if (column++ == 0) label = text;
      const text::PatternText folded(text);
      const bool small =
          (counts_persons(label) || counts_persons(head)) && !with_unit.find_all(folded).empty();
      const bool small_head = (counts_heads(label) || counts_heads(head)) && !bare.find_all(folded).empty();
      if (!small && !small_head) continue;
      out.push_back({Rule::PrivacySmallCell,
                     text_span(told, tree.span(cell)),
                     {told.place.name, text},
                     label + " " + text});
    }
  }
}

}  // namespace shirube::privacy

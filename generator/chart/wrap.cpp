#include "chart/wrap.h"

#include <algorithm>
#include <limits>

#include "text/em_width.h"
#include "text/line_break.h"

namespace shirube::chart {
namespace {

using text::kEm;

// What readers mind, weighed against the squared slack of a line in ems.
constexpr int kInsideWord = 60;
constexpr int kInsideLongWord = 8;  ///< of a word that fits no line: between its parts it has to break
constexpr int kBesideWord = 28;     ///< at most, where a known word begins or ends
constexpr int kUgly = 30;           ///< from here on a break is counted as ugly
constexpr int kLine = 12;
constexpr int kShortLast = 30;
constexpr int kShortLastWidth = 5 * kEm / 2;
constexpr int kLoneCharacter = 400;
constexpr int kEmergency = 300;

int joint_cost(const text::BreakPlace& place) {
  switch (place.joint) {
    case text::Joint::Pause:
    case text::Joint::Space:
      return 0;
    case text::Joint::IntoKanji:
      return place.phrase ? 1 : 4;
    case text::Joint::FromKanji:
      return place.phrase ? 8 : 44;
    case text::Joint::Hiragana:
      return place.phrase ? 6 : 46;
    case text::Joint::Kanji:
      return place.phrase ? 10 : 46;
    case text::Joint::Katakana:
      return place.phrase ? 18 : 70;
    case text::Joint::CounterTail:
      return 80;
    case text::Joint::Other:
      return place.phrase ? 6 : 14;
  }
  return 0;
}

/// Known words stay whole: their width is told to the joints inside them; a joint at an edge of one parts
/// none.
void mark_words(std::vector<Joint>& joints, std::size_t first, const std::vector<Lexicon::Match>& words,
                std::size_t start) {
  std::size_t at = first;
  int before = first == 0 ? 0 : joints[first - 1].width;  // of all up to the joint before the word
  for (const Lexicon::Match& word : words) {
    const std::size_t begin = start + word.begin, end = begin + word.length;
    for (; joints[at].offset <= begin; ++at) {
      before = joints[at].width;
      if (joints[at].offset == begin) joints[at].cost = std::min(joints[at].cost, kBesideWord);
    }
    std::size_t after = at;
    while (joints[after].offset < end) ++after;
    if (joints[after].offset == end) joints[after].cost = std::min(joints[after].cost, kBesideWord);
    for (std::size_t i = at; i < after; ++i) joints[i].word = joints[after].width - before;
  }
}

void append_paragraph(Breakable& out, std::string_view paragraph, const Lexicon* lexicon) {
  const std::size_t start = out.text.size(), first = out.joints.size();
  int width = out.joints.empty() ? 0 : out.joints.back().width;
  std::size_t from = 0;
  const auto add = [&](std::size_t offset, int cost, bool forced) {
    width += text::em_width(paragraph.substr(from, offset - from));
    out.joints.push_back({start + offset, width, cost, forced});
    from = offset;
  };
  for (const text::BreakPlace& place : text::break_places(paragraph)) {
    add(place.offset, joint_cost(place), false);
  }
  add(paragraph.size(), 0, true);
  if (lexicon != nullptr) mark_words(out.joints, first, lexicon->find(paragraph), start);
  out.text += paragraph;
}

struct Best {
  int cost = std::numeric_limits<int>::max();
  int lines = 0;
  std::size_t from = 0;  ///< index of the joint that begins the line, 0 for the start of the text
};

class Filler {
 public:
  Filler(const Breakable& text, int width) : text_(text), width_(width), best_(text.joints.size() + 1) {
    best_[0] = {0, 0, 0};
  }

  Lines fill() {
    for (std::size_t end = 1; end < best_.size(); ++end) find_line(end);
    return collect();
  }

 private:
  int position(std::size_t index) const { return index == 0 ? 0 : text_.joints[index - 1].width; }
  std::size_t offset(std::size_t index) const { return index == 0 ? 0 : text_.joints[index - 1].offset; }
  bool forced(std::size_t index) const { return index == 0 || text_.joints[index - 1].forced; }

  /// The best line that ends at the joint `end`, with all that comes before it.
  void find_line(std::size_t end) {
    for (std::size_t begin = end; begin-- > 0;) {
      const int length = position(end) - position(begin);
      if (length > width_ && begin + 1 < end) break;
      if (best_[begin].cost != std::numeric_limits<int>::max()) consider(begin, end, length);
      if (forced(begin)) break;
    }
  }

  void consider(std::size_t begin, std::size_t end, int length) {
    const int cost = best_[begin].cost + line_cost(begin, end, length);
    if (cost < best_[end].cost) best_[end] = {cost, best_[begin].lines + 1, begin};
  }

  int break_cost(std::size_t end) const {
    const Joint& joint = text_.joints[end - 1];
    return joint.cost + (joint.word == 0 ? 0 : joint.word <= width_ ? kInsideWord : kInsideLongWord);
  }

  int line_cost(std::size_t begin, std::size_t end, int length) const {
    const int over = std::max(0, length - width_);
    const int slack = (width_ - std::min(length, width_)) * 10 / kEm;  // tenths of an em
    int cost = kLine + break_cost(end) + (over > 0 ? 10'000 + over : 0);
    if (!forced(end)) return cost + slack * slack * 3 / 200;
    if (begin > 0 && !forced(begin)) {
      if (length <= kEm) cost += kLoneCharacter;
      if (length < kShortLastWidth) cost += kShortLast;
    }
    return cost;
  }

  Lines collect() const {
    Lines lines;
    lines.cost = best_.back().cost;
    for (std::size_t end = best_.size() - 1; end > 0; end = best_[end].from) {
      const std::size_t begin = best_[end].from;
      lines.lines.push_back(text_.text.substr(offset(begin), offset(end) - offset(begin)));
      lines.width = std::max(lines.width, position(end) - position(begin));
      lines.ugly_breaks += !forced(end) && break_cost(end) >= kUgly ? 1 : 0;
    }
    std::reverse(lines.lines.begin(), lines.lines.end());
    return lines;
  }

  const Breakable& text_;
  int width_;
  std::vector<Best> best_;  ///< for the start of the text and each joint
};

bool is_latin(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '-' ||
         c == '_';
}

}  // namespace

Breakable find_joints(std::string_view text, const Lexicon* lexicon) {
  Breakable out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at || text.empty()) append_paragraph(out, text.substr(at, end - at), lexicon);
    at = end + 1;
  }
  return out;
}

Breakable with_emergency_joints(const Breakable& text) {
  Breakable out;
  out.text = text.text;
  std::size_t from = 0;
  int width = 0;
  for (const Joint& joint : text.joints) {
    for (std::size_t at = from + 1; at < joint.offset; ++at) {
      if (!is_latin(text.text[at - 1]) || !is_latin(text.text[at])) continue;
      width += text::em_width(text.text.substr(from, at - from));
      out.joints.push_back({at, width, kEmergency, false});
      from = at;
    }
    width = joint.width;
    from = joint.offset;
    out.joints.push_back(joint);
  }
  return out;
}

Lines fill_lines(const Breakable& text, int width) {
  return Filler(text, width).fill();
}

Lines fill_evenly(const Breakable& text, int width) {
  Lines lines = fill_lines(text, width);
  const std::size_t count = lines.lines.size();
  for (int narrower = width - kEm; narrower > 0 && count > 1; narrower -= kEm) {
    Lines next = fill_lines(text, narrower);
    if (next.lines.size() > count || next.width > narrower) break;
    lines = std::move(next);
  }
  return lines;
}

}  // namespace shirube::chart

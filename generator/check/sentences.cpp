#include "check/sentences.h"

#include <algorithm>
#include <string>

namespace shirube::check {
namespace {

bool ends_sentence(char32_t letter) {
  constexpr std::u32string_view kEnds = U"。！？｡!?";
  return kEnds.find(letter) != std::u32string_view::npos;
}

bool is_space(char32_t letter) {
  constexpr std::u32string_view kSpaces = U" \t\r\n\u00A0\u3000";
  return kSpaces.find(letter) != std::u32string_view::npos;
}

bool counts(char32_t letter) {
  return !is_space(letter) && letter != static_cast<char32_t>(kCode);
}

class Reader {
 public:
  Reader(const WrittenText& text, std::size_t limit, std::vector<Slip>& slips)
      : text_(text), letters_(text.letters.letters), limit_(limit), slips_(slips) {}

  void read(const std::vector<Bracket>& brackets) {
    std::vector<Sentence> around;  // those that go on behind brackets with sentences of their own
    auto bracket = brackets.begin();
    for (std::size_t at = 0; at < letters_.size(); ++at) {
      if (!around.empty() && at == inner_end(brackets, around.back())) {
        tell(at);
        sentence_ = around.back();
        around.pop_back();
      }
      count(at);
      while (bracket != brackets.end() && bracket->at < at) ++bracket;
      if (bracket != brackets.end() && bracket->at == at && holds_sentences(brackets, *bracket)) {
        sentence_.inner = bracket->partner;
        around.push_back(sentence_);
        sentence_ = {};
      }
      if (is_end(at)) tell(at + 1);
    }
    tell(letters_.size());
  }

 private:
  struct Sentence {
    std::size_t begin = 0, count = 0;
    std::size_t inner = kNoPartner;  ///< which bracket closes those that are being read inside it
  };

  static std::size_t inner_end(const std::vector<Bracket>& brackets, const Sentence& sentence) {
    return brackets[sentence.inner].at;
  }

  /// Asked from left to right, so that the next end is looked for once.
  bool holds_sentences(const std::vector<Bracket>& brackets, const Bracket& opening) {
    if (!opening.opens || opening.partner == kNoPartner) return false;
    next_end_ = std::max(next_end_, opening.at);
    while (next_end_ < letters_.size() && !ends_sentence(letters_[next_end_])) ++next_end_;
    return next_end_ < brackets[opening.partner].at;
  }

  void count(std::size_t at) {
    if (!counts(letters_[at])) return;
    if (sentence_.count == 0) sentence_.begin = at;
    ++sentence_.count;
  }

  bool is_end(std::size_t at) const {
    return ends_sentence(letters_[at]) && (at + 1 == letters_.size() || !ends_sentence(letters_[at + 1]));
  }

  void tell(std::size_t end) {
    if (sentence_.count > limit_) {
      slips_.push_back({Rule::LongSentence,
                        text_.letters.offsets[sentence_.begin],
                        text_.letters.offsets[end],
                        {std::to_string(sentence_.count), std::to_string(limit_)}});
    }
    sentence_ = {};
  }

  const WrittenText& text_;
  std::u32string_view letters_;
  std::size_t limit_;
  std::vector<Slip>& slips_;
  Sentence sentence_;
  std::size_t next_end_ = 0;
};

}  // namespace

void find_long_sentences(const WrittenText& text, const std::vector<Bracket>& brackets, std::size_t limit,
                         std::vector<Slip>& slips) {
  const bool read_as_sentences = text.kind != TextKind::Heading;
  if (read_as_sentences && text.letters.letters.size() > limit) Reader(text, limit, slips).read(brackets);
}

}  // namespace shirube::check

#include "text/folded_text.h"

#include <unicode/uchar.h>

#include <array>
#include <string>

#include "text/code_points.h"

namespace shirube::text {
namespace {

constexpr std::int32_t kReplacement = 0xFFFD;
constexpr std::int32_t kLongMark = 0x30FC;
constexpr std::int32_t kBu = 0x30D6;
constexpr std::int32_t kVu = 0x30F4;
constexpr std::int32_t kToKatakana = 0x60;

bool is_hiragana(std::int32_t code_point) {
  return code_point >= 0x3041 && code_point <= 0x3096;
}

bool is_katakana(std::int32_t code_point) {
  return code_point >= 0x30A1 && code_point <= kLongMark && code_point != 0x30FB;
}

/// Takes normalised characters one by one; joins those that make one letter in Japanese.
class Writer {
 public:
  explicit Writer(std::size_t bytes) { out_.reserve(bytes / 3 + 1); }

  void space(std::uint32_t begin, std::uint32_t end) {
    if (out_.empty()) return;
    if (!space_) space_begin_ = begin;
    space_ = true;
    space_end_ = end;
  }

  void add(FoldedLetter next) {
    if (space_) put_space();
    if (is_shogai(next)) return;
    if (is_hiragana(next.letter)) next.letter += kToKatakana;
    if (is_vu(next)) return;
    const bool dash = run_ > 0 && (next.letter == '-' || next.letter == '~');
    if (dash) next.letter = kLongMark;
    if (!is_katakana(next.letter)) {
      end_run();
    } else {
      join_run(next, dash);
    }
    out_.push_back(next);
  }

  std::vector<FoldedLetter> finish() {
    end_run();
    return std::move(out_);
  }

 private:
  void put_space() {
    space_ = false;
    vu_ = false;
    end_run();
    out_.push_back({' ', space_begin_, space_end_, Script::Other});
  }

  /// 障がい and 障碍 are the same word as 障害; offices choose one or another (常用漢字表 lacks 碍).
  bool is_shogai(const FoldedLetter& next) {
    constexpr std::int32_t kSho = 0x969C, kGai = 0x5BB3, kOtherGai = 0x788D;
    constexpr std::int32_t kGa = 0x30AC, kI = 0x3044;
    const std::size_t size = out_.size();
    if (next.letter == kOtherGai && size > 0 && out_.back().letter == kSho) {
      out_.push_back({kGai, next.begin, next.end, Script::Han});
      return true;
    }
    if (next.letter != kI || size < 2 || out_[size - 2].letter != kSho) return false;
    if (out_.back().letter != kGa || out_.back().script != Script::Hiragana) return false;
    out_.back() = {kGai, out_.back().begin, next.end, Script::Han};
    run_ = 0;
    return true;
  }

  /// ヴァ ヴィ ヴ ヴェ ヴォ as バ ビ ブ ベ ボ: ヴ is written as ブ until it is seen what follows.
  bool is_vu(FoldedLetter& next) {
    constexpr std::array<std::array<std::int32_t, 2>, 4> kPairs = {
        {{0x30A1, 0x30D0}, {0x30A3, 0x30D3}, {0x30A7, 0x30D9}, {0x30A9, 0x30DC}}};
    const bool after_vu = vu_;
    vu_ = next.letter == kVu;
    if (vu_) next.letter = kBu;
    if (!after_vu) return false;
    for (const auto& [vowel, letter] : kPairs) {
      if (next.letter != vowel) continue;
      out_.back().letter = letter;
      out_.back().end = next.end;
      return true;
    }
    return false;
  }

  /// A run is written in one of the two kana: サポーターの ends its katakana before の.
  void join_run(FoldedLetter& next, bool dash) {
    const bool mark = next.letter == kLongMark;
    if (mark && run_ > 0) next.script = dash ? Script::Other : run_script_;
    if (!mark && run_ > 0 && next.script != run_script_) end_run();
    if (run_ == 0) run_script_ = next.script;
    ++run_;
    mark_ = mark;
    dash_ = dash;
  }

  /// Drops the ー at the end of a run of four letters or more; written as ー it still belongs to the word.
  void end_run() {
    constexpr std::size_t kShortest = 4;
    if (mark_ && run_ >= kShortest) {
      const std::uint32_t end = out_.back().end;
      out_.pop_back();
      if (!dash_) out_.back().end = end;
    }
    run_ = 0;
    mark_ = false;
  }

  std::vector<FoldedLetter> out_;
  std::size_t run_ = 0;  ///< letters of the run of kana at the end of `out_`
  Script run_script_ = Script::Other;
  bool mark_ = false;   ///< the last of them is ー,
  bool dash_ = false;   ///< which was written as a dash
  bool vu_ = false;     ///< the last letter is ヴ
  bool space_ = false;  ///< white space stands after the last letter
  std::uint32_t space_begin_ = 0, space_end_ = 0;
};

void add_character(Writer& writer, std::int32_t normal, std::uint32_t begin, std::uint32_t end) {
  if (u_isUWhiteSpace(normal)) return writer.space(begin, end);
  const char sign = look_alike(normal);
  const std::int32_t letter = sign != '\0' ? sign : normal;
  writer.add({letter, begin, end, script_of(letter)});
}

/// The bytes from `begin` to `end`, which ICU must normalise together.
void add_segment(Writer& writer, std::string_view utf8, std::uint32_t begin, std::uint32_t end) {
  std::string valid;
  for (std::size_t next = begin; next < end;) {
    const std::size_t at = next;
    const bool ill_formed = next_code_point(utf8, next) == kIllFormed;
    valid += ill_formed ? std::string_view("\uFFFD") : utf8.substr(at, next - at);
  }
  const std::string normal = normalized(valid);
  for (std::size_t next = 0; next < normal.size();) {
    add_character(writer, next_code_point(normal, next), begin, end);
  }
}

bool joins(std::int32_t code_point) {
  return code_point < 0x10000 ? letters()[static_cast<std::size_t>(code_point)].joins
                              : joins_before(code_point);
}

/// Goes from one normalisation boundary to the next. Most segments are one character of the table.
class Segments {
 public:
  explicit Segments(std::string_view utf8) : utf8_(utf8), writer_(utf8.size()) { ahead_ = decode(); }

  std::vector<FoldedLetter> fold() {
    for (std::size_t begin = 0; begin < utf8_.size();) {
      const std::int32_t first = ahead_;
      std::size_t end = next_;
      ahead_ = decode();
      const bool combined = end < utf8_.size() && joins(ahead_);
      while (end < utf8_.size() && joins(ahead_)) {
        end = next_;
        ahead_ = decode();
      }
      const auto from = static_cast<std::uint32_t>(begin), to = static_cast<std::uint32_t>(end);
      if (combined || !add_alone(first, from, to)) add_segment(writer_, utf8_, from, to);
      begin = end;
    }
    return writer_.finish();
  }

 private:
  std::int32_t decode() {
    if (next_ >= utf8_.size()) return 0;
    const std::int32_t code_point = next_code_point(utf8_, next_);
    return code_point == kIllFormed ? kReplacement : code_point;
  }

  bool add_alone(std::int32_t code_point, std::uint32_t begin, std::uint32_t end) {
    if (code_point >= 0x10000) return false;
    const Letter& known = letters()[static_cast<std::size_t>(code_point)];
    if (!known.alone) return false;
    if (known.space) {
      writer_.space(begin, end);
    } else {
      writer_.add({known.folded, begin, end, known.script});
    }
    return true;
  }

  std::string_view utf8_;
  Writer writer_;
  std::size_t next_ = 0;    ///< behind the character ahead
  std::int32_t ahead_ = 0;  ///< the character that has been read but not yet folded
};

}  // namespace

std::vector<FoldedLetter> fold_letters(std::string_view utf8) {
  return Segments(utf8).fold();
}

}  // namespace shirube::text

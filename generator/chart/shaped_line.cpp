#include "chart/shaped_line.h"

#include <algorithm>
#include <cctype>

#include "text/fold.h"

namespace shirube::chart {
namespace {

bool is_sign(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && std::ispunct(byte) != 0;
}

std::size_t length_of_character(unsigned char first) {
  if (first < 0xC0) return 1;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Whether the block of a character holds forms of ASCII signs or spaces: Latin-1, general punctuation,
/// mathematical operators, CJK symbols (only the space), small and full-width forms. Saves folding the rest.
bool may_be_a_sign(std::string_view character) {
  return character.starts_with("\xC2") || character.starts_with("\xE2\x80") ||
         character.starts_with("\xE2\x81") || character.starts_with("\xE2\x88") || character == "\u3000" ||
         character.starts_with("\xEF\xB8") || character.starts_with("\xEF\xB9") ||
         character.starts_with("\xEF\xBC") || character.starts_with("\xEF\xBD");
}

/// One form of a character that structure is made of, or the character itself.
std::string shaped(std::string_view character) {
  if (character == "\t" || character == "\u3000" || character == "\u00A0") return " ";
  if (character.size() == 1 || !may_be_a_sign(character)) return std::string(character);
  std::string folded = text::fold(character);
  const bool signs = !folded.empty() && std::all_of(folded.begin(), folded.end(), is_sign);
  return signs ? folded : std::string(character);
}

}  // namespace

ShapedLine::ShapedLine(const BlockLine& line) : line_(line) {
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t length = length_of_character(static_cast<unsigned char>(line.text[at]));
    const std::string_view character = line.text.substr(at, length);
    append(shaped(character), at);
    at += character.size();
  }
  written_at_.push_back(static_cast<std::uint32_t>(line.text.size()));
}

void ShapedLine::append(std::string_view shaped, std::size_t written_at) {
  shape_ += shaped;
  written_at_.resize(shape_.size(), static_cast<std::uint32_t>(written_at));
}

Word ShapedLine::word(std::size_t begin, std::size_t end) const {
  while (begin < end && shape_[begin] == ' ') ++begin;
  while (end > begin && shape_[end - 1] == ' ') --end;
  const std::size_t from = written_at_[begin];
  const std::size_t length = written_at_[end] - from;
  return {std::string(line_.text.substr(from, length)), within(line_.span, from, length)};
}

std::vector<Word> ShapedLine::words(std::size_t begin, std::size_t end) const {
  std::vector<Word> words;
  while (begin <= end) {
    const std::size_t comma = std::min(shape_.find(',', begin), shape_.find("、", begin));
    const std::size_t stop = std::min(comma, end);
    words.push_back(word(begin, stop));
    begin =
        stop + (std::string_view(shape_).substr(stop).starts_with("、") ? std::string_view("、").size() : 1);
  }
  return words;
}

Word ShapedLine::text(std::size_t begin, std::size_t end) const {
  Word text = word(begin, end);
  text.text.clear();
  while (begin < end) {
    const std::size_t mark = std::min(shape_.find("<改>", begin), shape_.find("\\n", begin));
    const std::size_t stop = std::min(mark, end);
    text.text += word(begin, stop).text;
    if (stop == end) break;
    text.text += '\n';
    begin = stop + (shape_[stop] == '\\' ? 2 : std::string_view("<改>").size());
  }
  while (text.text.starts_with('\n')) text.text.erase(0, 1);
  while (text.text.ends_with('\n')) text.text.pop_back();
  return text;
}

SourceSpan ShapedLine::span() const {
  return word(0, shape_.size()).span;
}

}  // namespace shirube::chart

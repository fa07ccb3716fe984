#include "search/normalise.h"

#include <algorithm>
#include <unordered_map>

#include "search/old_forms.h"
#include "search/tables.h"

namespace shirube::search {
namespace {

char32_t common_form(char32_t kanji) {
  static const auto forms = [] {
    std::unordered_map<char32_t, char32_t> made;
    for (std::size_t i = 0; i < kOldForms.size(); i += 2) made.emplace(kOldForms[i], kOldForms[i + 1]);
    return made;
  }();
  if (!is_kanji(kanji)) return kanji;
  const auto found = forms.find(kanji);
  return found == forms.end() ? kanji : found->second;
}

/// Writes the normalised text from the composed one.
class Writer {
 public:
  explicit Writer(const Letters& in) : in_(in) { out_.reserve(in.size()); }

  Letters write() {
    for (std::size_t i = 0; i < in_.size(); ++i) put(i);
    return std::move(out_);
  }

 private:
  void put(std::size_t i) {
    const Letter& letter = in_[i];
    if (text::kind_of(letter.letter) != text::Kind::Separator) return add(letter);
    if (is_long_mark(i)) return add({U'ー', letter.begin, letter.end});
    if (is_comma_in_number(i) || out_.empty()) return;
    if (!space_) gap_ = {U' ', letter.begin, letter.end};
    space_ = true;
    gap_.end = letter.end;
  }

  void add(Letter letter) {
    if (space_) out_.push_back(gap_);
    space_ = false;
    letter.letter = common_form(letter.letter);
    out_.push_back(letter);
  }

  char32_t at(std::size_t i) const { return i < in_.size() ? in_[i].letter : U' '; }

  /// The letter right before the one that is being read, or a space.
  char32_t before() const { return out_.empty() || space_ ? U' ' : out_.back().letter; }

  bool is_long_mark(std::size_t i) const {
    return is_katakana(before()) && is_katakana(at(i + 1)) &&
           kDashes.find(in_[i].letter) != std::u32string_view::npos;
  }

  bool is_comma_in_number(std::size_t i) const {
    return in_[i].letter == U',' && is_digit(before()) && is_digit(at(i + 1)) && is_digit(at(i + 2)) &&
           is_digit(at(i + 3)) && !is_digit(at(i + 4));
  }

  const Letters& in_;
  Letters out_;
  bool space_ = false;  ///< separators stand after the last letter,
  Letter gap_;          ///< here
};

}  // namespace

Letters normalise(std::string_view utf8) {
  return Writer(text::composed(utf8)).write();
}

}  // namespace shirube::search

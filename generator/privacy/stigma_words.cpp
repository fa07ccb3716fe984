#include "privacy/stigma_words.h"

#include <algorithm>

namespace shirube::privacy {
namespace {

std::vector<std::string> spellings(const std::vector<config::Stigma>& words) {
  std::vector<std::string> out;
  for (const config::Stigma& word : words) out.push_back(word.word);
  return out;
}

bool is_of_source(const parse::Passage& passage) {
  return passage.kind == parse::PassageKind::Target ||
         (passage.field != nullptr && passage.field->field->type == config::FieldType::Source);
}

bool is_spoken_of(std::string_view text, const text::WordMatcher::Match& match) {
  const std::string_view before = text.substr(0, match.begin);
  const std::string_view after = text.substr(match.begin + match.length);
  if (before.ends_with("「") && after.starts_with("」")) return true;
  const std::size_t open = before.rfind("『");
  return open != std::string_view::npos && before.find("』", open) == std::string_view::npos;
}

}  // namespace

StigmaWords::StigmaWords(const std::vector<config::Stigma>& words)
    : words_(words), matcher_(spellings(words)) {}

void StigmaWords::find(const ToldDocument& told, std::vector<Finding>& out) const {
  if (words_.empty()) return;
  for (const parse::Passage& passage : told.passages) {
    if (is_of_source(passage)) continue;
    for (const text::WordMatcher::Match& match : matcher_.find(passage.text)) {
      if (is_spoken_of(passage.text, match)) continue;
      const std::size_t end = match.begin + match.length;
      const std::string piece = passage.text.substr(match.begin, match.length);
      out.push_back(
          {Rule::StigmaWord, passage.locate(match.begin, end), {piece, words_[match.word].instead}, piece});
    }
  }
}

}  // namespace shirube::privacy

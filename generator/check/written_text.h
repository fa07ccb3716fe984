// A text as the rules of writing see it.
// Takes a passage; gives its characters and what kind of text it is; and the type of what the rules find.
// Must not know files: who asks turns bytes of the text into places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fix.h"
#include "base/rules.h"
#include "parse/passages.h"
#include "text/written_letters.h"

namespace shirube::check {

enum class TextKind : std::uint8_t {
  Prose,    ///< paragraphs, items of lists, and sentences of the front matter: what has a 。
  Heading,  ///< headings, and what stands for an image
  Field,    ///< other texts, words, figures and dates of the front matter
  Cell,
};

struct WrittenText {
  WrittenText(TextKind text_kind, std::string utf8)
      : kind(text_kind), text(std::move(utf8)), letters(text::written_letters(text)) {}

  TextKind kind;
  std::string text;  ///< code, and [!KIND] of a boxed remark, stand in it as `kCode`, one for each byte
  text::WrittenLetters letters;
};

/// Stands for a byte of code. No text has it: control characters are errors.
inline constexpr char kCode = '\x01';

/// Nothing for what nobody reads as a text: code, targets of links, words of a vocabulary, names of places
/// and documents, parts of a source (they are called what the source calls them).
std::optional<WrittenText> written_text(const parse::Passage& passage);

/// What one rule found in one text.
struct Slip {
  Rule rule;
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  std::vector<std::string> args = {};
  std::optional<std::string> instead = {};  ///< what to write there, where that can be said
  Safety safety = Safety::AskFirst;
};

}  // namespace shirube::check

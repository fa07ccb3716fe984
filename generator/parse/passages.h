// All that readers of a document will read, piece by piece.
// Takes a document and the bytes of its file; gives each text with what it is, and the way back to the bytes.
// Must not leave out what an author can make visible: whoever looks for something that must not be published
// relies on it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parse/document.h"

namespace shirube::parse {

enum class PassageKind : std::uint8_t {
  Field,    ///< a text of the front matter; of records too
  Heading,  ///< of the body
  Prose,    ///< a paragraph, also of a list or a quote
  Cell,     ///< of a table, heads of columns too
  Code,     ///< a line of a code block (charts are some), or code inside a text
  Target,   ///< where a link or an image leads, as written
  Caption,  ///< what stands for an image, titles of links and images
};

/// Where the text of a passage stands in the file, from `begin` on.
struct PassagePiece {
  std::size_t begin = 0;  ///< in the text of the passage
  SourceSpan span;        ///< where this piece was written; longer than the piece when it was escaped
  bool exact = false;     ///< the bytes there are the piece itself
  bool code = false;      ///< code inside a text
};

struct Passage {
  PassageKind kind = PassageKind::Prose;
  std::string text;
  const FieldValue* field = nullptr;  ///< of `Field`: the field (inside a record: that of the record)
  const Section* section = nullptr;   ///< the section it is in; null before the first and in the front matter
  const Callout* callout = nullptr;   ///< the boxed remark it is in, if any
  std::vector<PassagePiece> pieces;

  /// Where the bytes from `begin` to `end` of `text` stand in the file: exactly when they were written as
  /// they are, else the smallest piece of the file that is known to hold them.
  SourceSpan locate(std::size_t begin, std::size_t end) const;
  /// Whether those bytes stand in the file as they are, in one piece: only then can they be changed there.
  bool is_exact(std::size_t begin, std::size_t end) const;
};

/// In the order of the file. `bytes`: those of the whole file.
std::vector<Passage> passages_of(const Document& document, std::string_view bytes);

}  // namespace shirube::parse

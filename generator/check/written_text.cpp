#include "check/written_text.h"

#include <algorithm>

namespace shirube::check {
namespace {

using config::FieldType;
using parse::PassageKind;

bool is_text(const parse::FieldValue& value) {
  switch (value.field->type) {
    case FieldType::Text:
    case FieldType::Words:
    case FieldType::Quantity:
    case FieldType::Period:
      return true;
    default:
      return false;
  }
}

std::optional<TextKind> kind_of(const parse::Passage& passage) {
  switch (passage.kind) {
    case PassageKind::Prose:
      return TextKind::Prose;
    case PassageKind::Heading:
    case PassageKind::Caption:
      return TextKind::Heading;
    case PassageKind::Cell:
      return TextKind::Cell;
    case PassageKind::Field:
      if (!is_text(*passage.field)) return std::nullopt;
      return passage.text.find("。") == std::string::npos ? TextKind::Field : TextKind::Prose;
    case PassageKind::Code:
    case PassageKind::Target:
      break;
  }
  return std::nullopt;
}

void hide(std::string& text, std::size_t begin, std::size_t end) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
            text.begin() + static_cast<std::ptrdiff_t>(end), kCode);
}

std::string without_code(const parse::Passage& passage) {
  std::string text = passage.text;
  const std::size_t kind_end = text.find(']');  // of a boxed remark: [!KIND]
  if (passage.callout != nullptr && text.starts_with("[!") && kind_end != std::string::npos)
    hide(text, 0, kind_end + 1);
  for (std::size_t i = 0; i < passage.pieces.size(); ++i) {
    if (!passage.pieces[i].code) continue;
    const bool last = i + 1 == passage.pieces.size();
    const std::size_t begin = passage.pieces[i].begin;
    const std::size_t end = last ? text.size() : passage.pieces[i + 1].begin;
    hide(text, begin, end);
  }
  return text;
}

}  // namespace

std::optional<WrittenText> written_text(const parse::Passage& passage) {
  const std::optional<TextKind> kind = kind_of(passage);
  if (!kind) return std::nullopt;
  return WrittenText(*kind, without_code(passage));
}

}  // namespace shirube::check

#include "changes/told_fields.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace shirube::changes {
namespace {

using config::FieldType;

/// What reviewers decided about private persons is for those who look after the text.
constexpr std::array<std::string_view, 5> kOnlyForEngine = {config::kAliasesKey, config::kChangeNoteKey,
                                                            config::kPrivacyKey, "order", "glossary"};
/// They stand on pages whatever the form says.
constexpr std::array<std::string_view, 3> kAlwaysShown = {"title", "summary", "reviewed"};

}  // namespace

bool is_for_readers(const parse::FieldValue& value) {
  return std::find(kOnlyForEngine.begin(), kOnlyForEngine.end(), value.field->key) == kOnlyForEngine.end();
}

bool is_shown(const parse::FieldValue& value) {
  if (!is_for_readers(value)) return false;
  switch (value.field->type) {
    case FieldType::Text:
    case FieldType::Words:
    case FieldType::Quantity:
    case FieldType::Period:
    case FieldType::Flag:
    case FieldType::Url:
      return value.field->show != config::Show::Nowhere ||
             std::find(kAlwaysShown.begin(), kAlwaysShown.end(), value.field->key) != kAlwaysShown.end();
    default:
      return true;
  }
}

}  // namespace shirube::changes

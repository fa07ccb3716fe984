#include "config/built_in_fields.h"

#include <algorithm>
#include <utility>

namespace shirube::config {
namespace {

Field made(const char* key, const char* label, FieldType type) {
  Field field;
  field.key = key;
  field.label = label;
  field.type = type;
  return field;
}

Field required(Field field) {
  field.required = true;
  return field;
}

Field term_of(const char* key, const char* label, const char* vocabulary, const Config& config) {
  Field field = required(made(key, label, FieldType::Term));
  const auto own = std::find_if(config.vocabularies.begin(), config.vocabularies.end(),
                                [&](const Vocabulary& one) { return one.key == vocabulary; });
  field.vocabulary = static_cast<std::size_t>(own - config.vocabularies.begin());
  return field;
}

/// A document may say what it was before: its identity outlives its address.
Field aliases() {
  Field field = made(kAliasesKey, "以前の番地", FieldType::Words);
  field.help = "番地を変えたときや、ほかの文書を一つにまとめたときに、前の番地を書きます。";
  field.example = "cases/mae-no-namae";
  return field;
}

Field change_note(const Config& config) {
  Field note = made(kChangeNoteKey, "今回の変更", FieldType::Record);
  note.help = "内容を直したときに、何を変えたかを書きます。版の変更点のページで、はじめに示されます。";
  note.fields = {term_of(kWeightKey, "変更の大きさ", kWeightVocabulary, config),
                 required(made(kNoteTextKey, "変更の説明", FieldType::Text))};
  return note;
}

Field privacy(const Config& config) {
  Field field = made(kPrivacyKey, "個人情報についての判断", FieldType::Records);
  field.help = "個人情報の注意を確かめて、そのまま載せると判断したときに、だれが・いつ・なぜを書きます。";
  Field about = made(kAboutKey, "当てはまる言葉", FieldType::Text);
  about.help = "注意に示された言葉を書きます。書かないと、その規則の注意のすべてについての判断になります。";
  Field by = required(made(kReviewerKey, "判断した部署", FieldType::Text));
  by.help = "個人の名前ではなく、部署や役割を書きます。";
  field.fields = {term_of(kRuleKey, "規則", kPrivacyVocabulary, config), std::move(about),
                  required(made(kReviewedKey, "判断した時期", FieldType::Period)), std::move(by),
                  required(made(kReasonKey, "理由", FieldType::Text))};
  return field;
}

}  // namespace

void add_built_in_fields(const Config& config, Form& form) {
  for (Field& field : std::vector<Field>{aliases(), change_note(config), privacy(config)}) {
    const auto same = [&](const Field& known) { return known.key == field.key; };
    if (std::none_of(form.fields.begin(), form.fields.end(), same)) form.fields.push_back(std::move(field));
  }
}

}  // namespace shirube::config

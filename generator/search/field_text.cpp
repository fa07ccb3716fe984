#include "search/field_text.h"

namespace shirube::search {
namespace {

using config::FieldType;

void join(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty()) text += "、";
  text += more;
}

/// Names of places and documents stand for what they name.
std::string shown(const model::Handbook& book, FieldType type, const std::string& word) {
  if (type == FieldType::Place || type == FieldType::Places) {
    const auto place = book.find_place(word);
    return place ? book[*place].name : word;
  }
  if (type == FieldType::Document || type == FieldType::Documents) {
    const auto document = book.document_by_path.find(word);
    return document == book.document_by_path.end() ? word : book[document->second].title();
  }
  return word;
}

std::string quantity_text(const parse::DatedQuantity& dated) {
  std::string text = dated.quantity.raw;
  if (dated.as_of) text += "（" + dated.as_of->raw + "時点）";
  return text;
}

}  // namespace

std::string field_text(const model::Handbook& book, const parse::FieldValue& value) {
  std::string text;
  if (value.field->type == FieldType::Term || value.field->type == FieldType::Terms) {
    const config::Vocabulary& vocabulary = book.config->vocabularies[value.field->vocabulary];
    for (const std::size_t term : value.terms) join(text, vocabulary.terms[term].label);
    return text;
  }
  if (value.quantity) return quantity_text(*value.quantity);
  for (const values::Period& period : value.periods) join(text, period.raw);
  for (const parse::Word& word : value.words) join(text, shown(book, value.field->type, word.text));
  return text;
}

std::string record_text(const model::Handbook& book, const parse::Record& record) {
  std::string text;
  for (const parse::FieldValue& value : record.values) {
    if (value.field->key == "slug") continue;
    const std::string words = field_text(book, value);
    if (words.empty()) continue;
    const bool name = &value == &record.values.front();
    join(text, name ? words : value.field->label + "：" + words);
  }
  return text;
}

}  // namespace shirube::search

#include "changes/shown_value.h"

#include <fmt/format.h>

#include "text/fold.h"

namespace shirube::changes {
namespace {

using config::FieldType;

std::string day(const std::chrono::year_month_day& date) {
  return fmt::format("{}-{}-{}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string key_of(const values::Period& period) {
  return day(period.begin) + "/" + (period.end ? day(*period.end) : "") + "/" +
         std::to_string(static_cast<int>(period.precision));
}

ValueWord quantity(const parse::DatedQuantity& dated, const std::string& unit) {
  const values::Quantity& quantity = dated.quantity;
  const std::string& own = quantity.unit.empty() ? unit : quantity.unit;
  ValueWord word;
  word.key = fmt::format("{}/{}/{}/{}", quantity.value, quantity.margin, text::fold(own),
                         static_cast<int>(quantity.bound));
  word.shown = quantity.raw;
  if (!dated.as_of) return word;
  word.key += "/" + key_of(*dated.as_of);
  word.shown += "（" + dated.as_of->raw + "時点）";
  return word;
}

ValueWord source(const parse::SourceNote& note) {
  ValueWord word;
  if (note.source != nullptr) {
    word.key = note.source->key;
    word.shown = note.source->title;
  }
  word.key += "\x1f" + note.section + "\x1f" + note.page;
  for (const std::string& part : {note.section, note.page}) {
    if (!part.empty()) word.shown += (word.shown.empty() ? "" : " ") + part;
  }
  return word;
}

ValueWord place(const model::Handbook& book, const std::string& id) {
  const auto found = book.find_place(id);
  return {id, found ? book[*found].name : id};
}

ValueWord document(const model::Handbook& book, const std::string& path) {
  const auto found = book.document_by_path.find(path);
  return {path, found == book.document_by_path.end() ? path : book[found->second].title()};
}

ValueWord written(const model::Handbook& book, FieldType type, const std::string& text) {
  switch (type) {
    case FieldType::Place:
    case FieldType::Places:
      return place(book, text);
    case FieldType::Document:
    case FieldType::Documents:
      return document(book, text);
    default:
      return {text, text};
  }
}

}  // namespace

std::vector<ValueWord> words_of(const model::Handbook& book, const parse::FieldValue& value) {
  switch (value.field->type) {
    case FieldType::Quantity:
      return value.quantity ? std::vector{quantity(*value.quantity, value.field->unit)}
                            : std::vector<ValueWord>{};
    case FieldType::Source:
      return value.source ? std::vector{source(*value.source)} : std::vector<ValueWord>{};
    case FieldType::Flag:
      return {value.flag ? ValueWord{"true", "はい"} : ValueWord{"false", "いいえ"}};
    default:
      break;
  }
  std::vector<ValueWord> words;
  if (value.field->type == FieldType::Term || value.field->type == FieldType::Terms) {
    const config::Vocabulary& vocabulary = book.config->vocabularies[value.field->vocabulary];
    for (const std::size_t term : value.terms) {
      words.push_back({vocabulary.terms[term].key, vocabulary.terms[term].label});
    }
  } else if (value.field->type == FieldType::Period) {
    for (const values::Period& period : value.periods) words.push_back({key_of(period), period.raw});
  } else {
    for (const parse::Word& word : value.words) {
      words.push_back(written(book, value.field->type, word.text));
    }
  }
  return words;
}

}  // namespace shirube::changes

#include "search/names.h"

#include <set>

namespace shirube::search {
namespace {

void add_glossary(const model::Handbook& book, std::vector<Name>& names) {
  for (const model::GlossaryTerm& term : book.glossary) {
    names.push_back({term.term, term.reading});
    for (const std::string& alias : term.aliases) names.push_back({alias, {}});
  }
}

void add_entries(const model::Handbook& book, std::vector<Name>& names) {
  for (const model::Entry& entry : book.entries) {
    names.push_back({entry.name, entry.reading});
    for (const model::Declaration& declaration : entry.declared) {
      names.push_back({declaration.spelling, {}});
      const parse::FieldValue* const aliases =
          declaration.record != nullptr ? declaration.record->find("aliases") : nullptr;
      if (aliases == nullptr) continue;
      for (const parse::Word& alias : aliases->words) names.push_back({alias.text, {}});
    }
  }
}

void add_vocabularies(const model::Handbook& book, std::vector<Name>& names) {
  for (const config::Vocabulary& vocabulary : book.config->vocabularies) {
    for (const config::Term& term : vocabulary.terms) {
      names.push_back({term.label, {}});
      for (const std::string& alias : term.aliases) names.push_back({alias, {}});
    }
  }
}

void add_word_fields(const model::Handbook& book, std::vector<Name>& names) {
  for (const parse::Document& document : book.documents) {
    for (const parse::FieldValue& value : document.fields) {
      if (value.field->type != config::FieldType::Words) continue;
      for (const parse::Word& word : value.words) names.push_back({word.text, {}});
    }
  }
}

void add_places(const model::Handbook& book, std::vector<Name>& names) {
  std::set<model::PlaceId> places;
  for (const std::optional<model::PlaceId>& place : book.place_of) {
    if (!place) continue;
    places.insert(*place);
    for (const model::PlaceId member : book[*place].members) places.insert(member);
    for (const model::PlaceId area : book[*place].areas) places.insert(area);
  }
  for (std::size_t i = 0; i < book.places.size(); ++i) {
    if (book.places[i].is_prefecture) places.insert(model::PlaceId{i});
  }
  for (const model::PlaceId place : places) names.push_back({book[place].name, book[place].kana});
}

/// Of a name that is given twice the one with a reading.
std::vector<Name> without_repeats(const std::vector<Name>& names) {
  std::set<std::string_view> seen;
  std::vector<Name> once;
  for (const bool with_reading : {true, false}) {
    for (const Name& name : names) {
      if (name.reading.empty() == with_reading || !seen.insert(name.text).second) continue;
      once.push_back(name);
    }
  }
  return once;
}

}  // namespace

std::vector<Name> names_of(const model::Handbook& book) {
  std::vector<Name> names;
  add_glossary(book, names);
  add_entries(book, names);
  add_vocabularies(book, names);
  add_word_fields(book, names);
  add_places(book, names);
  return without_repeats(names);
}

}  // namespace shirube::search

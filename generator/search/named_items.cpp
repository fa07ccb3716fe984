#include <algorithm>

#include "link/urls.h"
#include "search/field_text.h"
#include "search/items.h"
#include "search/section_text.h"

namespace shirube::search {
namespace {

Item item_called(const std::string& title, const std::string& url) {
  Item item;
  item.title = title;
  item.url = url;
  item.units.emplace_back();
  add_lines(Field::Title, title, item.units.back().lines);
  return item;
}

void add(Field field, const std::string& text, Item& item) {
  add_lines(field, text, item.units.back().lines);
}

void add_definition(const model::GlossaryTerm& term, Item& item) {
  for (const std::string& alias : term.aliases) add(Field::Lead, alias, item);
  add(Field::Reading, term.reading, item);
  add(Field::Body, term.brief, item);
  add(Field::Body, term.gloss, item);
}

/// How documents spell it, where they do not spell it as its page does.
void add_spellings(const model::Entry& entry, Item& item) {
  std::vector<std::string> known = {entry.name};
  for (const model::Declaration& declaration : entry.declared) {
    if (std::find(known.begin(), known.end(), declaration.spelling) != known.end()) continue;
    known.push_back(declaration.spelling);
    add(Field::Lead, declaration.spelling, item);
  }
}

void add_facts(const model::Handbook& book, model::EntryId id, Item& item) {
  for (const config::Field& field : book[id].declared.front().field->fields) {
    if (field.key == "name" || field.key == "slug" || field.key == "place") continue;
    const parse::FieldValue* value = book.find(id, field.key);
    const std::string words = value == nullptr ? std::string() : field_text(book, *value);
    if (words.empty()) continue;
    add(field.key == "aliases" ? Field::Lead : Field::Body, field.label + "：" + words, item);
  }
}

}  // namespace

Item term_item(const model::Handbook& book, model::TermId id) {
  const model::GlossaryTerm& term = book.glossary[id.index];
  Item item = item_called(term.term, "glossary.html#" + link::encode_path(link::anchor_of_term(term)));
  add_definition(term, item);
  return item;
}

Item entry_item(const model::Handbook& book, model::EntryId id) {
  const model::Entry& entry = book[id];
  const config::Catalogue& catalogue = book.config->catalogues[entry.catalogue];
  Item item = item_called(entry.name, link::encode_path(link::page_of(book, id)));
  if (catalogue.scope == config::Scope::Place) {
    item.place = entry.place ? book[*entry.place].name : book.place_line(entry.declared.front().document);
  }
  add_spellings(entry, item);
  add(Field::Lead, item.place, item);
  if (entry.glossary) add_definition(book.glossary[entry.glossary->index], item);
  add_facts(book, id, item);
  return item;
}

Item place_item(const model::Handbook& book, model::PlaceId id) {
  const model::Place& place = book[id];
  Item item = item_called(place.name, link::encode_path(link::page_of(book, id)));
  if (place.prefecture) item.place = book[*place.prefecture].name;
  add(Field::Reading, place.kana, item);
  add(Field::Lead, item.place, item);
  std::string members;
  for (const model::PlaceId member : place.members) {
    members += (members.empty() ? "" : "、") + book[member].name;
  }
  add(Field::Body, members, item);
  add(Field::Body, place.note, item);
  return item;
}

}  // namespace shirube::search

#include "link/list_members.h"

#include <algorithm>

namespace shirube::link {
namespace {

/// The first field that puts a document on a list decides where it stands there; what every field has to tell
/// is kept.
void add_entry(std::size_t term, const ListEntry& entry, ListMembers::Entries& entries) {
  ListEntry& known = entries.emplace(term, ListEntry{entry.document, entry.rank}).first->second;
  for (const std::string& note : entry.notes) {
    if (std::find(known.notes.begin(), known.notes.end(), note) == known.notes.end()) {
      known.notes.push_back(note);
    }
  }
}

bool has_terms_of(const parse::Section& section, std::size_t vocabulary) {
  return section.kind != nullptr && section.kind->kind == config::SectionKind::Phases &&
         section.kind->vocabulary == vocabulary;
}

}  // namespace

ListMembers::ListMembers(const config::Config& config, const config::ListFamily& family)
    : config_(config), family_(family), spellings_(config.vocabularies[family.vocabulary]) {
  for (const std::string& field : family.fields) paths_.push_back(config::field_path(field));
}

ListMembers::Entries ListMembers::entries_of(const model::Handbook& book, model::DocumentId id) {
  Entries entries;
  const parse::Document& document = book[id];
  switch (family_.by) {
    case config::Membership::Fields:
      add_fields(document, id, entries);
      break;
    case config::Membership::Subheadings:
      add_subheadings(document, id, entries);
      break;
    case config::Membership::Form: {
      const auto form = static_cast<std::size_t>(document.form - config_.forms.data());
      if (config::has_list(config_, family_, form)) add_entry(form, {id, 0}, entries);
      break;
    }
  }
  return entries;
}

void ListMembers::add_fields(const parse::Document& document, model::DocumentId id, Entries& entries) {
  for (std::size_t rank = 0; rank < paths_.size(); ++rank) {
    const parse::FieldValue* value = document.find(paths_[rank].field);
    if (value == nullptr) continue;
    if (paths_[rank].inner.empty()) {
      add_value(*value, {id, rank}, entries);
    } else {
      add_records(*value, paths_[rank].inner, {id, rank}, entries);
    }
  }
}

void ListMembers::add_records(const parse::FieldValue& records, const std::string& inner,
                              const ListEntry& entry, Entries& entries) {
  for (const parse::Record& record : records.records) {
    const parse::FieldValue* value = record.find(inner);
    if (value == nullptr) continue;
    ListEntry named = entry;
    const parse::FieldValue* name = record.find(records.field->fields.front().key);
    if (name != nullptr) named.notes = {name->text()};
    add_value(*value, named, entries);
  }
}

void ListMembers::add_value(const parse::FieldValue& value, const ListEntry& entry, Entries& entries) {
  if (config::holds_terms_of(*value.field, family_.vocabulary)) {
    for (const std::size_t term : value.terms) add_entry(term, entry, entries);
  } else if (config::holds_free_words(*value.field)) {
    for (const parse::Word& word : value.words) {
      for (const std::size_t term : spellings_.terms_in(word.text)) add_entry(term, entry, entries);
    }
  }
}

void ListMembers::add_subheadings(const parse::Document& document, model::DocumentId id,
                                  Entries& entries) const {
  for (const parse::Section& section : document.sections) {
    if (!has_terms_of(section, family_.vocabulary)) continue;
    for (std::size_t i = section.heading + 1; i < document.headings.size(); ++i) {
      const parse::Heading& heading = document.headings[i];
      if (heading.level <= 2) break;
      if (heading.term) add_entry(*heading.term, {id, 0, {heading.anchor}}, entries);
    }
  }
}

}  // namespace shirube::link

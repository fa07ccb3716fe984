#include "model/catalogues.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/slug.h"
#include "model/hierarchy.h"
#include "morphology/readings.h"
#include "text/collate.h"
#include "text/fold.h"

namespace shirube::model {
namespace {

constexpr std::string_view kIndex = "index";  ///< the page of the catalogue itself

/// A name as a document declares it, before it is known which names are one thing.
struct Named {
  std::size_t catalogue = 0;
  std::string owner;  ///< Scope::Place: the place or pseudonym; empty in other catalogues
  parse::Word name;
  Declaration declaration;
};

/// The identity of a name: its catalogue, its owner and its folded form.
using Key = std::tuple<std::size_t, std::string, std::string>;

class CatalogueBuilder {
 public:
  CatalogueBuilder(Handbook& book, const FileTable& files, Diagnostics& diagnostics)
      : book_(book), files_(files), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < book.config->catalogues.size(); ++i) {
      for (const std::string& field : book.config->catalogues[i].fields) catalogue_of_.emplace(field, i);
    }
    for (std::size_t i = 0; i < book.glossary.size(); ++i) {
      terms_.emplace(text::fold_word(book.glossary[i].term), TermId{i});
      for (const std::string& alias : book.glossary[i].aliases) {
        terms_.emplace(text::fold_word(alias), TermId{i});
      }
    }
  }

  void build() {
    for (std::size_t i = 0; i < book_.documents.size(); ++i) collect(DocumentId{i});
    for (const Named& named : named_) add_aliases(named);
    for (const Named& named : named_) declare(named);
    give_slugs();
    sort_entries();
    relate_entries(book_, diagnostics_);
  }

 private:
  const config::Catalogue& catalogue_at(std::size_t index) const { return book_.config->catalogues[index]; }

  void collect(DocumentId id) {
    for (const parse::FieldValue& value : book_[id].fields) {
      const auto catalogue = catalogue_of_.find(value.field->key);
      if (catalogue == catalogue_of_.end()) continue;
      for (const parse::Word& word : value.words) {
        collect(catalogue->second, word, {id, word.text, word.span, value.field, nullptr});
      }
      for (const parse::Record& record : value.records) {
        const parse::FieldValue* name = record.find("name");
        if (name == nullptr || name->words.empty()) continue;  // reported when it was read
        const parse::Word& word = name->words.front();
        collect(catalogue->second, word, {id, word.text, word.span, value.field, &record});
      }
    }
  }

  void collect(std::size_t catalogue, const parse::Word& name, Declaration declaration) {
    std::string owner;
    if (catalogue_at(catalogue).scope == config::Scope::Place) owner = owner_of(declaration);
    names_in_.emplace(declaration.document, Key(catalogue, owner, text::fold_word(name.text)));
    named_.push_back({catalogue, std::move(owner), name, std::move(declaration)});
  }

  std::optional<PlaceId> place_of(const Declaration& declaration) const {
    const parse::FieldValue* own =
        declaration.record == nullptr ? nullptr : declaration.record->find("place");
    if (own != nullptr && !own->words.empty()) return book_.find_place(own->words.front().text);
    return book_.place_of[declaration.document.index];
  }

  std::string owner_of(const Declaration& declaration) const {
    if (const auto place = place_of(declaration)) return book_[*place].id;
    const parse::Document& document = book_[declaration.document];
    const parse::FieldValue* pseudonym = document.find("pseudonym");
    return pseudonym != nullptr ? pseudonym->text() : document.folder + "/" + document.slug;
  }

  std::optional<TermId> term_of(const Named& named) const {
    if (catalogue_at(named.catalogue).scope == config::Scope::Place) return std::nullopt;
    const auto term = terms_.find(text::fold_word(named.name.text));
    return term == terms_.end() ? std::nullopt : std::optional(term->second);
  }

  Key key_of(const Named& named) const {
    const auto term = term_of(named);
    const std::string& name = term ? book_.glossary[term->index].term : named.name.text;
    Key key = {named.catalogue, named.owner, text::fold_word(name)};
    std::set<Key> seen;  // an alias may be the alias of another, even in a circle
    for (auto other = names_.find(key); other != names_.end() && seen.insert(key).second;
         other = names_.find(key)) {
      key = other->second;
    }
    return key;
  }

  void add_aliases(const Named& named) {
    if (named.declaration.record == nullptr) return;
    const parse::FieldValue* aliases = named.declaration.record->find("aliases");
    if (aliases == nullptr) return;
    const Key own = key_of(named);
    for (const parse::Word& alias : aliases->words) {
      const Key key = {named.catalogue, named.owner, text::fold_word(alias.text)};
      const auto [found, added] = names_.emplace(key, own);
      // An alias that only differs in width or case from its own name is harmless.
      const bool beside = key != own && names_in_.count({named.declaration.document, key}) != 0;
      const bool taken = (!added && found->second != own) || beside;
      if (added && (key == own || beside)) names_.erase(key);
      if (taken) diagnostics_.add(Rule::AliasTaken, alias.span, {alias.text, named.name.text});
    }
  }

  void declare(const Named& named) {
    const auto [found, added] = entry_of_.emplace(key_of(named), book_.entries.size());
    if (added) book_.entries.push_back(new_entry(named));
    Entry& entry = book_.entries[found->second];
    if (!entry.declared.empty() && entry.declared.back().document == named.declaration.document) {
      diagnostics_.add(Rule::DuplicateEntry, named.name.span,
                       {named.name.text, entry.declared.back().spelling, catalogue_at(named.catalogue).noun});
      return;
    }
    compare_facts(entry, named);
    entry.declared.push_back(named.declaration);
  }

  Entry new_entry(const Named& named) const {
    Entry entry;
    entry.catalogue = named.catalogue;
    entry.glossary = term_of(named);
    entry.name = entry.glossary ? book_.glossary[entry.glossary->index].term : named.name.text;
    entry.reading =
        entry.glossary ? book_.glossary[entry.glossary->index].reading : morphology::reading_of(entry.name);
    if (catalogue_at(named.catalogue).scope == config::Scope::Place)
      entry.place = place_of(named.declaration);
    entry.slug = slug_of(named.owner.empty() ? entry.name : named.owner + " " + entry.name);
    if (entry.slug == kIndex) entry.slug += "-1";
    return entry;
  }

  /// What two documents say about one thing must agree; remarks may differ.
  void compare_facts(const Entry& entry, const Named& named) {
    if (named.declaration.record == nullptr) return;
    for (const parse::FieldValue& value : named.declaration.record->values) {
      const std::string& key = value.field->key;
      if (key == "name" || key == "aliases" || key == "note" || key == "slug") continue;
      for (const Declaration& earlier : entry.declared) {
        const parse::FieldValue* other = earlier.record == nullptr ? nullptr : earlier.record->find(key);
        if (other == nullptr) continue;
        if (!is_same(*other, value)) {
          diagnostics_.add(Rule::EntryDiffers, value.span,
                           {entry.name, value.field->label, files_[book_[earlier.document].file].path});
        }
        break;
      }
    }
  }

  static bool is_same(const parse::FieldValue& a, const parse::FieldValue& b) {
    const auto same_word = [](const parse::Word& x, const parse::Word& y) {
      return text::fold_word(x.text) == text::fold_word(y.text);
    };
    const auto same_period = [](const values::Period& x, const values::Period& y) { return x.raw == y.raw; };
    return a.terms == b.terms && a.flag == b.flag &&
           std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), same_word) &&
           std::equal(a.periods.begin(), a.periods.end(), b.periods.begin(), b.periods.end(), same_period) &&
           (!a.quantity || a.quantity->quantity.raw == b.quantity->quantity.raw);
  }

  /// An author's own slug wins; two things never share a page.
  void give_slugs() {
    std::map<std::pair<std::size_t, std::string>, std::size_t> taken;
    for (std::size_t i = 0; i < book_.entries.size(); ++i) {
      Entry& entry = book_.entries[i];
      for (const Declaration& declaration : entry.declared) take_slug(declaration, entry);
      const auto [other, added] = taken.emplace(std::pair(entry.catalogue, entry.slug), i);
      if (added) continue;
      const Declaration& first = book_.entries[other->second].declared.front();
      diagnostics_.add(
          Rule::DuplicateSlug, entry.declared.front().span,
          {catalogue_at(entry.catalogue).key + "/" + entry.slug, files_[book_[first.document].file].path});
      while (!taken.emplace(std::pair(entry.catalogue, entry.slug), i).second) entry.slug += "-2";
    }
  }

  void take_slug(const Declaration& declaration, Entry& entry) {
    const parse::FieldValue* own = declaration.record == nullptr ? nullptr : declaration.record->find("slug");
    if (own == nullptr || own->words.empty()) return;
    if (is_slug(own->text()) && own->text() != kIndex) {
      entry.slug = own->text();
    } else {
      diagnostics_.add(Rule::BadSlug, own->span, {own->text()});
    }
  }

  void sort_entries() {
    std::vector<std::pair<std::tuple<std::size_t, std::string, std::string, std::string>, Entry>> keyed;
    for (Entry& entry : book_.entries) {
      const std::string& reading = entry.reading.empty() ? entry.name : entry.reading;
      keyed.emplace_back(std::tuple(entry.catalogue, text::sort_key(reading), entry.name, entry.slug),
                         std::move(entry));
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    book_.entries.clear();
    book_.entries_of.assign(book_.documents.size(), {});
    std::map<std::pair<std::size_t, std::uint32_t>, EntryId> at;  // by document and position
    for (auto& [key, entry] : keyed) {
      const EntryId id{book_.entries.size()};
      for (const Declaration& one : entry.declared)
        at.emplace(std::pair(one.document.index, one.span.begin), id);
      book_.entries.push_back(std::move(entry));
    }
    for (const auto& [position, id] : at) book_.entries_of[position.first].push_back(id);
  }

  Handbook& book_;
  const FileTable& files_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t, std::less<>> catalogue_of_;  ///< by the key of the field
  std::map<std::string, TermId, std::less<>> terms_;              ///< by folded term or alias
  std::vector<Named> named_;
  std::set<std::pair<DocumentId, Key>> names_in_;  ///< what each document declares by name
  std::map<Key, Key> names_;                       ///< from an alias to the name it stands for
  std::map<Key, std::size_t> entry_of_;
};

}  // namespace

void add_entries(Handbook& book, const FileTable& files, Diagnostics& diagnostics) {
  CatalogueBuilder(book, files, diagnostics).build();
}

}  // namespace shirube::model

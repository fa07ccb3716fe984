#include "model/hierarchy.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "text/fold.h"

namespace shirube::model {
namespace {

class Hierarchy {
 public:
  Hierarchy(Handbook& book, Diagnostics& diagnostics) : book_(book), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < book.entries.size(); ++i) {
      for (const Declaration& declaration : book.entries[i].declared) add_names(EntryId{i}, declaration);
    }
  }

  void relate() {
    for (std::size_t i = 0; i < book_.entries.size(); ++i)
      add_superiors(EntryId{i}, "parent", Relation::PartOf);
    for (std::size_t i = 0; i < book_.entries.size(); ++i) {
      add_superiors(EntryId{i}, "reports_to", Relation::ReportsTo);
    }
    for (Entry& entry : book_.entries) {
      std::sort(entry.inferiors.begin(), entry.inferiors.end(),
                [](const Tie& a, const Tie& b) { return a.entry < b.entry; });
    }
  }

 private:
  void add_names(EntryId id, const Declaration& declaration) {
    const Entry& entry = book_[id];
    std::vector<std::string> names = {declaration.spelling, entry.name};
    const parse::FieldValue* aliases =
        declaration.record == nullptr ? nullptr : declaration.record->find("aliases");
    if (aliases != nullptr) {
      for (const parse::Word& alias : aliases->words) names.push_back(alias.text);
    }
    for (const std::string& name : names) {
      const std::string folded = text::fold_word(name);
      in_document_.emplace(std::tuple(declaration.document, entry.catalogue, folded), id);
      if (entry.place) at_place_.emplace(std::tuple(*entry.place, entry.catalogue, folded), id);
    }
  }

  std::optional<EntryId> find(EntryId from, DocumentId document, const std::string& name) const {
    const Entry& entry = book_[from];
    const std::string folded = text::fold_word(name);
    const auto here = in_document_.find(std::tuple(document, entry.catalogue, folded));
    if (here != in_document_.end()) return here->second;
    if (!entry.place) return std::nullopt;
    const auto there = at_place_.find(std::tuple(*entry.place, entry.catalogue, folded));
    return there == at_place_.end() ? std::nullopt : std::optional(there->second);
  }

  void add_superiors(EntryId id, const char* key, Relation relation) {
    for (const Declaration& declaration : book_[id].declared) {
      const parse::FieldValue* names =
          declaration.record == nullptr ? nullptr : declaration.record->find(key);
      if (names == nullptr) continue;
      for (const parse::Word& name : names->words) {
        if (const auto superior = find(id, declaration.document, name.text))
          add_edge(id, {*superior, relation}, name);
      }
    }
  }

  void add_edge(EntryId from, const Tie& up, const parse::Word& name) {
    std::vector<Tie>& superiors = book_.entries[from.index].superiors;
    const auto same = [&](const Tie& known) { return known.entry == up.entry; };
    if (std::any_of(superiors.begin(), superiors.end(), same)) return;
    if (leads_to(up.entry, from)) {
      diagnostics_.add(Rule::EntryCircle, name.span, {book_[from].name, name.text});
      return;
    }
    superiors.push_back(up);
    book_.entries[up.entry.index].inferiors.push_back({from, up.relation});
  }

  /// Whether one comes from `from` to `to` by going up.
  bool leads_to(EntryId from, EntryId to) const {
    std::set<EntryId> seen = {from};
    std::vector<EntryId> open = {from};
    while (!open.empty()) {
      const EntryId at = open.back();
      open.pop_back();
      if (at == to) return true;
      for (const Tie& superior : book_[at].superiors) {
        if (seen.insert(superior.entry).second) open.push_back(superior.entry);
      }
    }
    return false;
  }

  Handbook& book_;
  Diagnostics& diagnostics_;
  std::map<std::tuple<DocumentId, std::size_t, std::string>, EntryId> in_document_;
  std::map<std::tuple<PlaceId, std::size_t, std::string>, EntryId> at_place_;
};

}  // namespace

void relate_entries(Handbook& book, Diagnostics& diagnostics) {
  Hierarchy(book, diagnostics).relate();
}

}  // namespace shirube::model

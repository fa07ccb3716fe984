#include <algorithm>
#include <utility>

#include "base/file_tree.h"
#include "model/catalogues.h"
#include "model/handbook.h"
#include "parse/another_name.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace shirube::model {
namespace {

constexpr std::size_t kPrefectureDigits = 2;

class ModelBuilder {
 public:
  ModelBuilder(const FileTable& files, const config::Config& config, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {
    book_.config = &config;
  }

  Handbook build(const parse::DocumentList& documents, const std::vector<parse::PlaceRow>& places,
                 const std::vector<parse::GlossaryRow>& glossary) {
    add_places(places);
    relate_places(places);
    add_glossary(glossary);
    add_documents(documents);
    resolve_documents();
    add_entries(book_, files_, diagnostics_);
    return std::move(book_);
  }

 private:
  void add_places(const std::vector<parse::PlaceRow>& rows) {
    for (const parse::PlaceRow& row : rows) {
      const PlaceId id{book_.places.size()};
      if (!book_.place_by_id.emplace(row.id.text, id).second) {
        diagnostics_.add(Rule::DuplicatePlace, row.id.span, {row.id.text});
      }
      Place place{row.id.text, row.name, row.kana, row.entity, {}, {}, {}, row.note, false};
      place.is_prefecture = is_prefecture_code(row.id.text);
      book_.places.push_back(std::move(place));
    }
  }

  /// JIS X 0402 gives the prefecture itself the number 000.
  static bool is_prefecture_code(std::string_view code) {
    return code.size() == 6 && code.substr(kPrefectureDigits, 3) == "000";
  }

  void relate_places(const std::vector<parse::PlaceRow>& rows) {
    std::map<std::string, PlaceId, std::less<>> prefectures;
    for (const auto& [id, place] : book_.place_by_id) {
      if (book_[place].is_prefecture) prefectures.emplace(id.substr(0, kPrefectureDigits), place);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string& named = rows[i].prefecture.text.empty() ? rows[i].id.text : rows[i].prefecture.text;
      const auto prefecture = prefectures.find(named.substr(0, kPrefectureDigits));
      if (prefecture != prefectures.end() && prefecture->second.index != i) {
        book_.places[i].prefecture = prefecture->second;
      } else if (!rows[i].prefecture.text.empty()) {
        diagnostics_.add(Rule::UnknownPlace, rows[i].prefecture.span, {rows[i].prefecture.text});
      }
      for (const parse::Word& member : rows[i].members) add_member(PlaceId{i}, member);
    }
  }

  void add_member(PlaceId area, const parse::Word& member) {
    if (const auto place = book_.find_place(member.text)) {
      book_.places[area.index].members.push_back(*place);
      book_.places[place->index].areas.push_back(area);
    } else {
      diagnostics_.add(Rule::UnknownMember, member.span, {member.text});
    }
  }

  void add_glossary(const std::vector<parse::GlossaryRow>& rows) {
    std::vector<std::pair<std::string, const parse::GlossaryRow*>> sorted;
    for (const parse::GlossaryRow& row : rows) {
      sorted.emplace_back(text::sort_key(row.reading) + '\0' + row.term.text, &row);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::map<std::string, TermId> by_folded;
    for (const auto& [key, row] : sorted) {
      const TermId id{book_.glossary.size()};
      claim_term(row->term, id, by_folded);
      GlossaryTerm term{row->term.text, row->reading, {}, row->brief, row->gloss, {}};
      for (const parse::Word& alias : row->aliases) {
        claim_term(alias, id, by_folded);
        term.aliases.push_back(alias.text);
      }
      book_.glossary.push_back(std::move(term));
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) resolve_see(*sorted[i].second, TermId{i}, by_folded);
  }

  void claim_term(const parse::Word& word, TermId id, std::map<std::string, TermId>& by_folded) {
    const std::string folded = text::fold_word(word.text);
    if (text::count_code_points(folded) < kShortestTerm) {
      diagnostics_.add(Rule::TermTooShort, word.span, {word.text});
    }
    const auto [found, added] = by_folded.emplace(folded, id);
    // An alias that only differs in width or case from its own term is harmless.
    if (!added && found->second != id) diagnostics_.add(Rule::DuplicateTerm, word.span, {word.text});
  }

  void resolve_see(const parse::GlossaryRow& row, TermId id, const std::map<std::string, TermId>& by_folded) {
    for (const parse::Word& word : row.see) {
      const auto found = by_folded.find(text::fold_word(word.text));
      if (found != by_folded.end()) {
        book_.glossary[id.index].see.push_back(found->second);
        continue;
      }
      std::vector<std::string_view> known;
      for (const GlossaryTerm& term : book_.glossary) known.push_back(term.term);
      diagnostics_.add(Rule::UnknownSee, word.span, {word.text}, text::nearest(word.text, known));
    }
  }

  /// Documents that could not be understood at all (no form) were reported and take part in nothing else.
  void add_documents(const parse::DocumentList& documents) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const parse::Document& document = documents[i];
      if (document.form == nullptr) continue;
      const std::string path = document.folder + "/" + document.slug;
      const DocumentId id{book_.documents.size()};
      const auto [found, added] = book_.document_by_path.emplace(path, id);
      if (!added) {
        diagnostics_.add(Rule::DuplicateSlug, document.start, {path, files_[book_[found->second].file].path});
      }
      book_.documents.push_back(documents.shared(i));
    }
  }

  void resolve_documents() {
    for (const parse::Document& document : book_.documents) {
      std::optional<PlaceId> place;
      std::vector<DocumentId> related;
      for (const parse::FieldValue& value : document.fields) {
        if (value.field->type == config::FieldType::Place) place = resolve_place(value.words.front());
        if (value.field->type == config::FieldType::Places) {
          for (const parse::Word& word : value.words) resolve_place(word);
        }
        for (const parse::Record& record : value.records) check_places(record);
        const bool names_documents = value.field->type == config::FieldType::Document ||
                                     value.field->type == config::FieldType::Documents;
        for (std::size_t i = 0; names_documents && i < value.words.size(); ++i) {
          if (const auto id = resolve_document(value.words[i])) related.push_back(*id);
        }
      }
      book_.place_of.push_back(place);
      book_.related_of.push_back(std::move(related));
    }
  }

  /// A record may name a place of its own; whose it is, the catalogues find out.
  void check_places(const parse::Record& record) {
    for (const parse::FieldValue& value : record.values) {
      const bool names_places =
          value.field->type == config::FieldType::Place || value.field->type == config::FieldType::Places;
      for (std::size_t i = 0; names_places && i < value.words.size(); ++i) resolve_place(value.words[i]);
    }
  }

  std::optional<PlaceId> resolve_place(const parse::Word& word) {
    if (const auto id = book_.find_place(word.text)) return id;
    std::vector<std::string_view> known;
    for (const Place& place : book_.places) known.push_back(place.name);
    std::string nearest = text::nearest(word.text, known);
    std::optional<Fix> fix;
    for (const Place& place : book_.places) {
      if (!nearest.empty() && place.name == nearest) {
        nearest += "（" + place.id + "）";
        fix = parse::another_name(word, place.id);
        break;
      }
    }
    diagnostics_.add({.rule = Rule::UnknownPlace,
                      .span = word.span,
                      .args = {word.text},
                      .suggestion = std::move(nearest),
                      .fix = std::move(fix)});
    return std::nullopt;
  }

  std::optional<DocumentId> resolve_document(const parse::Word& word) {
    const auto found = book_.document_by_path.find(word.text);
    if (found != book_.document_by_path.end()) return found->second;
    std::vector<std::string_view> known;
    for (const auto& [path, id] : book_.document_by_path) known.push_back(path);
    const std::string example = known.empty() ? "folder/slug" : std::string(known.front());
    const std::string nearest = text::nearest(word.text, known);
    diagnostics_.add({.rule = Rule::UnknownDocument,
                      .span = word.span,
                      .args = {word.text, example},
                      .suggestion = nearest,
                      .fix = parse::another_name(word, nearest)});
    return std::nullopt;
  }

  const FileTable& files_;
  Diagnostics& diagnostics_;
  Handbook book_;
};

}  // namespace

const Declaration* Handbook::declaration(EntryId entry, DocumentId document) const {
  const std::vector<Declaration>& declared = entries[entry.index].declared;
  const auto found =
      std::lower_bound(declared.begin(), declared.end(), document,
                       [](const Declaration& one, DocumentId wanted) { return one.document < wanted; });
  return found != declared.end() && found->document == document ? &*found : nullptr;
}

const parse::FieldValue* Handbook::find(EntryId id, std::string_view key) const {
  for (const Declaration& declaration : entries[id.index].declared) {
    const parse::FieldValue* value = declaration.record == nullptr ? nullptr : declaration.record->find(key);
    if (value != nullptr) return value;
  }
  return nullptr;
}

std::optional<DocumentId> Handbook::find_document(std::string_view folder, std::string_view slug) const {
  const auto found = document_by_path.find(std::string(folder) + "/" + std::string(slug));
  if (found == document_by_path.end()) return std::nullopt;
  return found->second;
}

std::optional<PlaceId> Handbook::find_place(std::string_view id) const {
  const auto found = place_by_id.find(id);
  if (found == place_by_id.end()) return std::nullopt;
  return found->second;
}

std::string Handbook::place_line(DocumentId id) const {
  if (const auto place = place_of[id.index]) {
    const Place& own = places[place->index];
    const std::string prefecture = own.prefecture ? places[own.prefecture->index].name : "";
    return own.name.starts_with(prefecture) ? own.name : prefecture + " " + own.name;
  }
  const parse::FieldValue* pseudonym = documents[id.index].find("pseudonym");
  return pseudonym == nullptr ? std::string() : pseudonym->text();
}

Handbook build_model(const parse::DocumentList& documents, const std::vector<parse::PlaceRow>& places,
                     const std::vector<parse::GlossaryRow>& glossary, const FileTable& files,
                     const config::Config& config, Diagnostics& diagnostics) {
  return ModelBuilder(files, config, diagnostics).build(documents, places, glossary);
}

}  // namespace shirube::model

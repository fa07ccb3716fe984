// The whole handbook, immutable once it is built.
// Takes the documents, places and glossary entries that were read; gives one `Handbook` in which names are
// resolved. Must not hold URLs or anything else about pages: `link` does.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "config/config.h"
#include "parse/document_list.h"
#include "parse/reference_data.h"

namespace shirube::model {

/// Indices into the vectors of a `Handbook`.
struct DocumentId {
  std::size_t index = 0;
  auto operator<=>(const DocumentId&) const = default;
};
struct PlaceId {
  std::size_t index = 0;
  auto operator<=>(const PlaceId&) const = default;
};
struct TermId {
  std::size_t index = 0;
  auto operator<=>(const TermId&) const = default;
};

struct EntryId {
  std::size_t index = 0;
  auto operator<=>(const EntryId&) const = default;
};

/// A prefecture, a municipality or an area.
struct Place {
  std::string id;
  std::string name;
  std::string kana;
  std::optional<std::size_t> entity;  ///< index in the vocabulary of entities; nothing when unknown
  std::optional<PlaceId> prefecture;  ///< nothing for a prefecture itself
  std::vector<PlaceId> members;       ///< areas
  std::vector<PlaceId> areas;         ///< the areas that this place is a member of
  std::string note;
  bool is_prefecture = false;
};

/// A term or alias of fewer letters would be found all over the text.
inline constexpr std::size_t kShortestTerm = 2;

struct GlossaryTerm {
  std::string term;
  std::string reading;
  std::vector<std::string> aliases;
  std::string brief;
  std::string gloss;
  std::vector<TermId> see;
};

/// Where a document names an entry of a catalogue.
struct Declaration {
  DocumentId document;
  std::string spelling;  ///< as its author wrote it
  SourceSpan span;
  const config::Field* field = nullptr;   ///< in which field
  const parse::Record* record = nullptr;  ///< what the document says about it; null for a mere word
};

/// How an entry hangs together with another.
enum class Relation { PartOf, ReportsTo };
struct Tie {
  EntryId entry;
  Relation relation = Relation::PartOf;
};

/// One thing that documents name: a keyword, a meeting body, a tool. However it is spelled, it is one entry.
struct Entry {
  std::size_t catalogue = 0;  ///< index in `Config::catalogues`
  std::string name;           ///< the glossary's term, or the spelling of the first document that names it
  std::string reading;        ///< in kana; empty when nobody knows
  std::string slug;
  std::optional<TermId> glossary;
  std::optional<PlaceId> place;       ///< Scope::Place: whose it is, when that place has a name
  std::vector<Declaration> declared;  ///< in the order of the handbook; never empty
  std::vector<Tie> superiors;         ///< what it is a part of, then what it reports to
  std::vector<Tie> inferiors;         ///< its parts and what reports to it, in the order of the catalogue
};

struct Handbook {
  const config::Config* config = nullptr;
  parse::DocumentList documents;                    ///< by folder, then slug
  std::vector<std::optional<PlaceId>> place_of;     ///< for each document
  std::vector<std::vector<DocumentId>> related_of;  ///< for each document: what its front matter names
  std::vector<Place> places;                        ///< prefectures and municipalities by code, then areas
  std::vector<GlossaryTerm> glossary;               ///< in Japanese order of the readings

  std::vector<Entry> entries;                    ///< by catalogue, then in Japanese order of the readings
  std::vector<std::vector<EntryId>> entries_of;  ///< for each document, in the order in which it names them

  const Entry& operator[](EntryId id) const { return entries[id.index]; }
  const parse::Document& operator[](DocumentId id) const { return documents[id.index]; }
  const Place& operator[](PlaceId id) const { return places[id.index]; }
  std::optional<DocumentId> find_document(std::string_view folder, std::string_view slug) const;
  std::optional<PlaceId> find_place(std::string_view id) const;

  /// How a document names an entry, or null when it does not.
  const Declaration* declaration(EntryId entry, DocumentId document) const;
  /// What the first document that says so says about an entry, or null.
  const parse::FieldValue* find(EntryId id, std::string_view key) const;

  /// The name of a document's place with its prefecture, or what stands for it when it is a pseudonym.
  std::string place_line(DocumentId id) const;

  std::map<std::string, PlaceId, std::less<>> place_by_id;
  std::map<std::string, DocumentId, std::less<>> document_by_path;  ///< folder/slug
};

Handbook build_model(const parse::DocumentList& documents, const std::vector<parse::PlaceRow>& places,
                     const std::vector<parse::GlossaryRow>& glossary, const FileTable& files,
                     const config::Config& config, Diagnostics& diagnostics);

}  // namespace shirube::model

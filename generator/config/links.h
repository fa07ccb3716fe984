// What a handbook declares about how its pages hang together.
// Takes nothing; gives the plain structs that `Config` holds: lists, catalogues, matrices, extracts,
// comparison, related documents and similar places. Must not know any subject.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace shirube::config {

/// What puts a document on a list.
enum class Membership {
  Fields,       ///< the terms of its fields
  Subheadings,  ///< the terms its subheadings stand for, such as the phases of a story
  Form          ///< the kind of document it is
};

/// A family of list pages: one for each term of a vocabulary.
struct ListFamily {
  std::string key;  ///< the folder of the pages
  std::string label, short_label, lead;
  std::size_t vocabulary = 0;
  Membership by = Membership::Fields;
  /// Membership::Fields: the fields that put a document on a list, the strongest first. `bodies.members`
  /// names a field of records; when its words are free, each stands for the terms whose spelling it holds.
  std::vector<std::string> fields;
  bool in_header = false;  ///< one of the few ways in that every page's head shows
};

/// How far a name reaches.
enum class Scope {
  Site,  ///< one name is one thing throughout the handbook: a keyword, a form to copy
  Place  ///< the same name at another place is another thing: a meeting
};

/// Fields whose words or records each get a page: keywords, meeting bodies, tools.
/// In records these keys have a meaning: `name` (the first field), `aliases`, `slug`, `place`, `parent`,
/// `reports_to`.
struct Catalogue {
  std::string key;                  ///< the folder of the pages
  std::vector<std::string> fields;  ///< fields of words or of records
  std::string label, short_label, lead;
  std::string noun;  ///< what one entry is called: キーワード
  Scope scope = Scope::Site;
  std::string group_by;  ///< the field of the records that groups the index, or empty: by reading
  std::optional<std::size_t> outcome;  ///< the extract whose items an entry's page shows
};

/// Two list families crossed: how many documents stand on both, and where there is none.
struct Matrix {
  std::string label, short_label, lead, caveat;
  std::size_t rows = 0, columns = 0;  ///< indices in `Config::lists`
};

/// Which part of a section of pairs is meant.
enum class Part {
  Heads,  ///< the issues; of all other sections: what they say
  Below   ///< the responses
};

/// A section of a form, written `form/section` in the declarations; `form/section/below` is what stands below
/// the heads of its pairs.
struct SectionName {
  std::size_t form = 0;  ///< index in `Config::forms`
  std::string section;   ///< its key
  Part part = Part::Heads;

  bool operator==(const SectionName&) const = default;
};

/// The items of some sections of all documents, gathered on pages: the problems, the advice to others.
struct Extract {
  std::string key;  ///< the folder of the pages
  std::string label, short_label, lead;
  std::vector<SectionName> sections;
  std::size_t family = 0;  ///< index in `Config::lists`: one page for each of its terms
};

/// Documents side by side, block by block.
struct ComparisonRow {
  std::string label;
  std::vector<SectionName> sections;
};
struct Comparison {
  std::string label, short_label, lead;
  std::vector<ComparisonRow> rows;  ///< without rows there is no comparison
};

/// How much a shared feature counts. `name` is the key of a list family or of a catalogue, or one of `place`,
/// `prefecture`, `entity`, `text`.
struct Weight {
  std::string name;
  double weight = 0;
};
struct Relatedness {
  std::size_t count = 5;           ///< entries of one list
  std::size_t per_prefecture = 2;  ///< at most so many of them from one prefecture
  std::vector<Weight> weights;     ///< without weights there are no related documents
};

/// What makes a place like another.
struct SimilarPlaces {
  std::string size;                   ///< the quantity field that says how large a place is
  std::vector<double> bands;          ///< limits between classes of size, ascending
  std::vector<std::string> rates;     ///< quantity fields compared in proportion to the size
  double per = 100000;                ///< rates are for so many
  std::optional<std::size_t> family;  ///< a list family whose terms places can share
  std::size_t count = 5;
};

}  // namespace shirube::config

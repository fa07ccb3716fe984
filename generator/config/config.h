// What a handbook declares about itself.
// Takes site.toml and the files it includes; gives one plain `Config` that every later stage reads.
// Must not know any subject: all words of a handbook come from its declarations.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/shared_list.h"
#include "config/checking.h"
#include "config/contribution.h"
#include "config/links.h"

namespace shirube::config {

/// One word of a vocabulary.
struct Term {
  std::string key;    ///< ASCII; stands in URLs and may stand in front matter
  std::string label;  ///< what readers see
  std::vector<std::string> aliases;
  std::string color;  ///< a name of the palette in assets/shirube.css, or empty
  std::string note;

  bool operator==(const Term&) const = default;
};

/// A closed list of words, in the order in which readers see them.
struct Vocabulary {
  std::string key;
  std::string label;
  std::string note;
  std::vector<Term> terms;
  std::unordered_map<std::string, std::size_t> by_folded;  ///< keys, labels and aliases, folded

  /// The index of the term that `word` means (key, label or alias, however it is typed).
  std::optional<std::size_t> find(std::string_view word) const;
  /// The labels joined for a hint.
  std::string known_words() const;

  bool operator==(const Vocabulary&) const = default;
};

enum class FieldType {
  Text,
  Words,
  Term,
  Terms,
  Place,
  Places,
  Quantity,
  Period,
  Flag,
  Url,
  Document,
  Documents,
  Source,
  Record,
  Records
};

/// Where a field appears on a page.
enum class Show { Nowhere, Facts, Chips };

/// The field that every form has beside its own: addresses (folder/slug, or a slug of the same folder) of
/// documents that this one took the place of.
inline constexpr const char* kAliasesKey = "aliases";

/// The other one: what the author says of the last change, with the fields `kWeightKey` (a term of the
/// vocabulary `kWeightVocabulary`: major or minor) and `kNoteTextKey`.
inline constexpr const char* kChangeNoteKey = "change_note";
inline constexpr const char* kWeightKey = "weight";
inline constexpr const char* kNoteTextKey = "text";
inline constexpr const char* kWeightVocabulary = "change_weight";

/// The third: what a reviewer decided about a finding of privacy, and why; a list of records with the fields
/// below, of which `kRuleKey` is a term of the vocabulary `kPrivacyVocabulary`, whose keys are ids of rules.
inline constexpr const char* kPrivacyKey = "privacy";
inline constexpr const char* kRuleKey = "rule";
inline constexpr const char* kAboutKey =
    "about";  ///< words that the finding holds; without it all of the rule are meant
inline constexpr const char* kReviewedKey =
    "reviewed";  ///< also the key by which a form says when a document was reviewed
inline constexpr const char* kReviewerKey = "by";
inline constexpr const char* kReasonKey = "reason";
inline constexpr const char* kPrivacyVocabulary = "privacy_rule";

/// One key of the front matter.
struct Field {
  std::string key;
  std::string label;
  FieldType type = FieldType::Text;
  bool required = false;
  bool many = false;          ///< periods only: a list is allowed
  bool as_of = false;         ///< quantities only: the date of the figure is required
  bool optional_row = false;  ///< leave the row out of the facts box when unknown, instead of saying so
  Show show = Show::Nowhere;
  std::string unit;
  std::string at_most;  ///< quantities only: the key of the field that this one must not exceed, or empty
  std::string help;     ///< for authors: what to write
  std::string example;  ///< for authors: a value as it may be written
  std::size_t vocabulary = 0;  ///< for terms: the index in `Config::vocabularies`
  std::vector<Field> fields;   ///< for records: what one record holds

  bool operator==(const Field&) const = default;
};

enum class SectionKind {
  Prose,
  List,
  Pairs,
  Timeline,
  Table,
  Schedule,
  Indicators,
  Roles,
  Phases,
  Titled,
  Chart
};

enum class ColumnType { Text, Value, Period, Quantity };

struct Column {
  std::string key;
  std::string label;
  std::vector<std::string> aliases;
  ColumnType type = ColumnType::Text;
  std::string help;     ///< for authors
  std::string at_most;  ///< the key of the column that this one must not exceed in any row, or empty

  bool operator==(const Column&) const = default;
};

/// One `##` section of a form.
struct Section {
  std::string key;
  std::string heading;
  std::string marker;  ///< a numbering that belongs to the heading, such as 第一条, or empty
  std::vector<std::string> aliases;
  SectionKind kind = SectionKind::Prose;
  bool required = false;
  bool many = false;
  bool emphasis = false;                  ///< what the reader came for: set apart on the page
  bool keep_heading = false;              ///< show the heading as the author wrote it, not the declared one
  std::string group;                      ///< consecutive sections of one group stand together
  std::string lead;                       ///< a line above an emphasised section
  std::string help;                       ///< for authors: what makes this section useful
  std::string example;                    ///< for authors: a few lines as they may be written
  std::vector<std::string> labels;        ///< pairs: what the head and the items are called
  std::optional<std::size_t> vocabulary;  ///< phases: the allowed subheadings
  std::vector<Column> columns;            ///< tables of every kind
  std::unordered_map<std::string, int> spellings;  ///< every accepted spelling of the heading, folded

  bool is_table() const { return !columns.empty(); }

  bool operator==(const Section&) const = default;
};

enum class Intro { None, Optional, Required };

/// How the sections of a form are set on the page.
enum class Layout { Plain, Spine, Cards, Story, Sheet, Outline };

/// A kind of document.
struct Form {
  std::string key;
  std::string label;
  std::string folder;  ///< content/<folder>/ in the sources, <folder>/ in the output
  std::string description;
  Layout layout = Layout::Plain;
  Intro intro = Intro::Optional;
  bool free_sections = false;
  std::vector<Field> fields;
  std::vector<Section> sections;

  bool operator==(const Form&) const = default;
};

/// Where facts come from, for the lines 出典 and 加工 of every page.
struct Source {
  std::string key, title, edition, publisher, licence, credit, url;

  bool operator==(const Source&) const = default;
};

/// An entry of the home page that leads from a trouble to a list.
struct Problem {
  std::string label;
  std::size_t family = 0;
  std::size_t term = 0;
};

/// What readers call the documents of one folder.
struct Folder {
  std::string key, label, lead;
};

/// Whose changes are shown under an office's name: those written from addresses at `mail` (what stands after
/// @).
struct Affiliation {
  std::string mail, name;
};

/// What pages show of the repository's history.
struct History {
  std::string commit_url;  ///< of the forge's page of a commit; `{id}` stands for its name. Empty: no links
  std::vector<Affiliation> affiliations;
};

/// A published state of the handbook that stays readable, as the repository has it at `ref`.
struct Edition {
  std::string id;                    ///< stands in addresses: editions/<id>/
  std::string title;                 ///< what readers call it: 2021年度版
  std::string ref;                   ///< a tag, a branch or a commit
  std::chrono::year_month_day date;  ///< when it was published
  std::string note;
  SourceSpan span;  ///< its declaration
};

struct Site {
  std::string title, short_title, language = "ja", edition, purpose, description, publisher, contact, notice,
                                  about;
  std::string url;      ///< where the handbook is published, with a slash at its end; empty when nobody says
  std::string licence;  ///< under which its own texts may be used
  std::vector<std::string> footer;  ///< documents linked from every page's foot
};

struct Config {
  Site site;
  std::string problems_label;
  std::string problems_short;  ///< its name in the navigation
  std::vector<Problem> problems;
  std::vector<Vocabulary> vocabularies;
  SharedList<Form> forms;  ///< documents point into these two: states that declare the same share them
  SharedList<Source> sources;
  std::vector<ListFamily> lists;
  std::vector<Catalogue> catalogues;
  std::vector<Matrix> matrices;
  std::vector<Extract> extracts;
  Comparison comparison;
  Relatedness related;
  History history;
  Checking checking;
  Contribution contribution;
  std::vector<Edition> editions;  ///< oldest first
  std::optional<SimilarPlaces> similar_places;
  std::vector<Folder> folders;              ///< one for each folder of the forms, in the declared order
  std::optional<std::size_t> callouts;      ///< the vocabulary of callouts, when declared
  std::optional<std::size_t> value_states;  ///< the vocabulary of words that stand for a value
  std::optional<std::size_t> entities;      ///< the vocabulary of kinds of places

  const Form* find_form(std::string_view key) const;
  const Source* find_source(std::string_view key) const;
  const Folder& folder(std::string_view key) const;
  bool is_document_folder(std::string_view folder) const;
};

/// Reads site.toml and its includes. Problems go to `diagnostics`; a config that has some is still whole.
/// Throws `Failure` when there is no site.toml.
Config load_config(const FileTree& tree, FileTable& files, Diagnostics& diagnostics);

}  // namespace shirube::config

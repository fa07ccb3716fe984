// One document as it was read.
// Takes nothing; gives the plain struct between `parse` and `model`.
// Must not hold anything that only other documents can tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/span.h"
#include "config/config.h"
#include "markdown/tree.h"
#include "values/period.h"
#include "values/quantity.h"

namespace shirube::parse {

/// A piece of text and where it stands.
struct Word {
  std::string text;
  SourceSpan span;
};

/// A number with the date on which it was true.
struct DatedQuantity {
  values::Quantity quantity;
  std::optional<values::Period> as_of;
};

/// Where the facts of a document come from.
struct SourceNote {
  const config::Source* source = nullptr;
  std::string section;
  std::string page;
};

struct Record;

/// The understood value of one front-matter field. Which alternative it is follows from the type of the
/// field.
struct FieldValue {
  const config::Field* field = nullptr;
  SourceSpan span;
  std::vector<Word> words;         ///< text, words, places, documents, url: as written
  std::vector<std::size_t> terms;  ///< term, terms: indices in the vocabulary
  std::vector<values::Period> periods;
  std::optional<DatedQuantity> quantity;
  std::optional<SourceNote> source;
  bool flag = false;
  std::vector<Record> records;

  /// The only or first text, or an empty one.
  const std::string& text() const;
};

/// One entry of a field that holds records, such as one meeting body.
struct Record {
  SourceSpan span;
  std::vector<FieldValue> values;

  const FieldValue* find(std::string_view key) const;
};

/// What a table cell says.
enum class CellState : std::uint8_t { Text, Number, Period, State };

struct Cell {
  markdown::NodeIndex node = markdown::kNoNode;  ///< what to show; no node for a cell the row lacks
  std::string text;
  CellState state = CellState::Text;
  std::optional<values::Quantity> quantity;
  std::optional<values::Period> period;
  std::size_t term = 0;  ///< State: the index in the vocabulary of value states
};

/// A table whose columns were recognised: rows of cells in the order of the declared columns.
struct TypedTable {
  std::vector<std::vector<Cell>> rows;
};

/// The head of a group and what belongs to it: an issue with its responses, a period with its events.
struct Group {
  markdown::NodeIndex head = markdown::kNoNode;  ///< the list item
  std::vector<markdown::NodeIndex> head_blocks;  ///< its own blocks
  std::vector<markdown::NodeIndex> items;        ///< the items below it
  std::optional<values::Period> period;          ///< timelines
};

/// A heading of any level below the title.
struct Heading {
  markdown::NodeIndex node = markdown::kNoNode;
  int level = 2;
  std::string text;
  std::string anchor;
  std::optional<std::size_t> term;  ///< subheadings of a section with a vocabulary
};

/// One `##` section.
struct Section {
  const config::Section* kind = nullptr;  ///< null on forms with free sections
  std::size_t heading = 0;                ///< index in `Document::headings`
  std::vector<markdown::NodeIndex> blocks;
  std::vector<Group> groups;        ///< pairs and timelines
  std::optional<TypedTable> table;  ///< sections with columns
  markdown::NodeIndex table_node = markdown::kNoNode;
};

/// A link or an image in the body.
struct Reference {
  markdown::NodeIndex node = markdown::kNoNode;
  bool image = false;
};

/// A quote that opens with [!KIND]: a boxed remark.
struct Callout {
  markdown::NodeIndex quote = markdown::kNoNode;
  std::size_t term = 0;  ///< index in the vocabulary of callouts
  std::string title;     ///< what stands after [!KIND] on its line
  markdown::NodeIndex first_inline =
      markdown::kNoNode;  ///< where the text goes on in the first paragraph, if it does
};

struct Document {
  FileId file;
  const config::Form* form = nullptr;
  std::string folder;
  std::string slug;
  SourceSpan start;                ///< the first byte of the file, for problems of the document as a whole
  std::vector<FieldValue> fields;  ///< in the order of the form
  markdown::Tree body;
  std::vector<markdown::NodeIndex> intro;
  std::vector<Section> sections;  ///< in the order of the document
  std::vector<Heading> headings;
  std::vector<Reference> references;
  std::vector<Callout> callouts;  ///< by ascending node
  std::vector<markdown::NodeIndex> footnotes;

  const FieldValue* find(std::string_view key) const;
  const Callout* callout_at(markdown::NodeIndex quote) const;
  const std::string& title() const;
  const std::string& summary() const;
  /// The heading as readers see it: the declared one, unless the form keeps the author's.
  const std::string& shown_heading(const Section& section) const;
};

}  // namespace shirube::parse

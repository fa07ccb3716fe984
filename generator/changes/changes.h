// What is different between two states of a handbook.
// Takes nothing; gives the plain struct that comparing fills and that pages show. Must not hold HTML,
// addresses or anything of a repository.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/handbook.h"

namespace shirube::changes {

/// What became of a piece of text.
enum class Edit : std::uint8_t { Same, Gone, New };

struct Run {
  Edit edit = Edit::Same;
  std::string text;
  bool operator==(const Run&) const = default;
};

/// Same and New together are the newer text, Same and Gone the older one; a piece that is gone stands before
/// what took its place.
using Runs = std::vector<Run>;

/// What became of a thing.
enum class What : std::uint8_t { Gone, New, Changed };

struct RecordChange;

/// A field of the front matter whose value is not what it was.
struct FieldChange {
  std::string key;
  std::string label;
  std::string before;  ///< as readers see it; empty when there was none
  std::string after;   ///< as readers see it; empty when there is none
  Runs runs;           ///< texts that are still alike: word by word; else empty
  /// Fields of several words: those that both sides have, and those that only one has.
  std::vector<std::string> kept, gone, fresh;
  std::vector<RecordChange> records;  ///< fields of records: those that are not what they were
};

struct RecordChange {
  What what = What::Changed;
  std::string name;
  std::vector<FieldChange> fields;  ///< of one that is new or gone: all that it says
};

/// What a part of a text is.
enum class Shape : std::uint8_t {
  Intro,  ///< what stands before the first section
  Section,
  Footnotes,
  Subheading,
  Paragraph,
  Item,  ///< of a list; also an issue with its responses, a period with its events
  Quote,
  Callout,
  Code,
  Image,
  Table,
  Row,
  Chart,
  Tier,
  Phase,
  Box,
  Arrow,
  Band,
  Remark  ///< the description or the note of a chart
};

struct CellChange {
  std::string label;
  Runs runs;  ///< one of Same when nothing changed there; empty when it is empty in both
};

/// A part that is not what it was, in a tree: sections hold paragraphs, issues hold responses, charts hold
/// boxes.
struct PartChange {
  What what = What::Changed;
  Shape shape = Shape::Paragraph;
  std::string label;              ///< what it is called: the kind of a callout, 課題, the name of a box
  Runs runs;                      ///< its own text; one of Same when only what is below changed
  std::vector<CellChange> cells;  ///< rows and boxes: all cells
  std::vector<PartChange> below;  ///< only those that are not what they were
};

/// What became of a document. Of one that was moved and is the target of a merger as well: Merged.
enum class Fate : std::uint8_t { Added, Renewed, Moved, Split, Merged, Withdrawn };

/// What its author says about a change.
struct Note {
  std::string weight;  ///< the key of a term of `config::kWeightVocabulary`
  std::string label;   ///< its label
  std::string text;
};

struct DocumentChange {
  Fate fate = Fate::Renewed;
  std::optional<model::DocumentId> older;  ///< in the older state; of one that was split off: where it was
  std::optional<model::DocumentId> newer;  ///< nothing when it was withdrawn
  std::vector<model::DocumentId> joined;   ///< others of the older state that are part of it now
  std::optional<Note> note;                ///< only when the older state did not say the same
  std::vector<FieldChange> fields;         ///< none of what was added, split off or withdrawn
  std::vector<PartChange> parts;           ///< likewise
};

struct Changes {
  std::vector<DocumentChange> documents;  ///< in the order of the newer handbook, then what was withdrawn
};

}  // namespace shirube::changes

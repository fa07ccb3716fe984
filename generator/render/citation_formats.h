// The ways in which a document is cited.
// Takes what a citation says; gives it as a line for people and as records for reference managers, none of
// them escaped for HTML. Must let no sign of a title end a record. The day on which a reader saw the page is
// theirs.
#pragma once

#include <optional>
#include <string>

#include "history/commit_date.h"

namespace shirube::render {

/// What is empty is left out.
struct Citation {
  std::string key;  ///< letters, digits and hyphens: the document's folder and slug
  std::string title, handbook, edition, publisher, language;
  std::string url;                    ///< absolute
  std::string commit;                 ///< the last that changed the document, as people are shown it
  std::optional<history::Date> date;  ///< of that commit
};

/// As SIST 02 writes a part of a work on the web, with blanks for the day of the visit.
std::string reference_line(const Citation& citation);

/// An @incollection, UTF-8: @online, which says as much, is unknown to the styles of BibTeX itself and has no
/// title of the whole. The publisher is the author, in braces of its own, so that no name is taken apart.
std::string bibtex(const Citation& citation);

/// A list of one item of the CSL data schema 1.0.2: a chapter, for the same reason.
std::string csl_json(const Citation& citation);

}  // namespace shirube::render

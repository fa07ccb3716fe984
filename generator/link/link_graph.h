// How the pages hang together.
// Takes the handbook; gives the URL of every page, every resolved link, back-links, lists and neighbours.
// Must not report problems: `check` reads the outcome of each link and does.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/handbook.h"

namespace shirube::link {

enum class Outcome {
  Internal,
  External,
  Image,
  Forbidden,
  MissingFile,
  MissingAnchor,
  BadImageType,
  MissingImage
};

/// What became of a link or image that an author wrote.
struct ResolvedReference {
  Outcome outcome = Outcome::Internal;
  std::string
      page;  ///< Internal, Image: the path in the output; MissingFile, MissingImage: what was looked for
  std::string anchor;  ///< Internal, MissingAnchor
  std::string url;     ///< External
};

/// An occurrence of a glossary term in the text of a document.
struct TermMark {
  markdown::NodeIndex node = markdown::kNoNode;  ///< a text node
  std::size_t begin = 0, length = 0;             ///< bytes within the text of that node
  model::TermId term;
};

/// One page of a list family, or of a place.
struct ListEntry {
  model::DocumentId document;
  std::size_t rank = 0;  ///< which of the family's fields put it there; 0 is the strongest
  /// Where fields of records put it there: the names of those records. Subheadings: the anchors.
  std::vector<std::string> notes = {};
};

/// Two list families crossed. A document counts once in each cell, each row, each column and the total.
struct MatrixCells {
  /// For each term of the rows, for each term of the columns: the documents on both lists, in reading order.
  std::vector<std::vector<std::vector<model::DocumentId>>> documents;
  std::vector<std::size_t> row_totals, column_totals;  ///< documents in any cell of the row, of the column
  std::size_t total = 0;                               ///< documents in any cell
  std::size_t left_out = 0;  ///< documents that lack a term of the one family or of the other
};

struct LinkGraph {
  /// For each document: its references, in the order of `Document::references`.
  std::vector<std::vector<ResolvedReference>> references;
  /// For each document: the documents that link to it, in the order of the handbook.
  std::vector<std::vector<model::DocumentId>> backlinks;
  /// For each list family, for each term: its documents, strongest field first, then in reading order.
  std::vector<std::vector<std::vector<ListEntry>>> lists;
  /// For each matrix.
  std::vector<MatrixCells> cells;
  /// Documents by place, and by prefecture (those of its municipalities and areas too).
  std::map<model::PlaceId, std::vector<model::DocumentId>> by_place;
  std::map<model::PlaceId, std::vector<model::DocumentId>> by_prefecture;
  /// The places that have a page: those with documents, their areas and members, and all prefectures.
  std::vector<model::PlaceId> place_pages;
  /// The documents of each folder in reading order, for previous and next.
  std::map<std::string, std::vector<model::DocumentId>> in_order;
  /// For each document: the first occurrence of each glossary term in each section, by node and offset.
  std::vector<std::vector<TermMark>> term_marks;
  /// Images that pages show: path below content/ as read, path in the output.
  std::map<std::string, std::string> images;
};

/// The path of a page in the output.
std::string page_of(const model::Handbook& book, model::DocumentId id);
std::string page_of(const model::Handbook& book, model::PlaceId id);
std::string page_of(const model::Handbook& book, model::EntryId id);
std::string page_of_list(const config::ListFamily& family, const config::Term& term);
std::string index_page_of(const config::ListFamily& family);
std::string index_page_of(const config::Catalogue& catalogue);
std::string page_of_matrix(const config::Config& config, const config::Matrix& matrix);
/// The list of one cell; `row` and `column` are terms of the two families.
std::string page_of_cell(const config::Config& config, const config::Matrix& matrix, std::size_t row,
                         std::size_t column);
/// Below which all pages of a past edition stand: editions/<id>/.
std::string folder_of(const config::Edition& edition);
std::string anchor_of_term(const model::GlossaryTerm& term);

/// Images that stand in the output already: path below content/, and the path there as seen from the folder
/// of these pages.
using GivenImages = std::map<std::string, std::string>;

/// `images` are those that the sources have; those of `given` are not published again.
LinkGraph resolve_links(const model::Handbook& book, const FileTable& files,
                        const std::vector<std::string>& images, const GivenImages& given = {});

}  // namespace shirube::link

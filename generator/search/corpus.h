// What the search knows of a handbook, before anything is indexed.
// Takes the handbook, its links and what is like what, and its charts, and what editions have besides; gives
// every page and every explained term with its texts, as readers see them, and the facets to narrow a search
// by. Must not fold, cut or shorten a text.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "chart/draw_charts.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/relations.h"

namespace shirube::search {

/// How much a line of text counts; the weights are in term_counts.cpp.
enum class Field : std::uint8_t {
  Title,
  Heading,
  Lead,  ///< summary, keywords, aliases, terms of vocabularies
  Body,
  Reading  ///< how a name is said, in kana: no sentence, and its letters are no words
};

/// A paragraph, an item, a row of a table: words of two lines never belong together.
struct Line {
  Field field = Field::Body;
  std::string text;
};

/// A part of a page that a result can lead to. The first unit of a page is the page itself.
struct Unit {
  std::string heading;  ///< empty in the first unit
  std::string anchor;   ///< encoded for a URL; empty in the first unit
  std::vector<Line> lines;
  /// Values of the facet `kEditionFacet` where its anchor and each of these lines stand; the first is the
  /// newest. Empty when its item stands in no edition.
  std::vector<std::uint32_t> editions = {};
};

/// A page about the handbook (how to use it) names its subjects, but a reader who asks for one looks for what
/// the handbook says of it. Some only editions have.
enum class Standing : std::uint8_t { Subject, Aside, Withdrawn };

/// In which editions an item stands; nothing of it when there are none.
struct Shelved {
  std::string sentence;   ///< この事例は2019・2021年度版にあります
  std::string withdrawn;  ///< 2021年度版まで掲載
  /// By value of the facet of editions its address below their folder, where that is another one than
  /// `Item::url`.
  std::map<std::uint32_t, std::string> moved;
};

/// One page, or one term of the glossary.
struct Item {
  std::string title;
  std::string url;  ///< from the root of the site; when it is withdrawn, from the folder of its last edition
  std::string place;
  Standing standing = Standing::Subject;           ///< what is aside counts half
  std::string date_text;                           ///< when it was checked, as readers see it
  std::uint32_t date = 0;                          ///< the same as 20260331; 0 when unknown
  std::vector<std::vector<std::uint32_t>> values;  ///< for each facet: indices of its values, ascending
  std::vector<Unit> units;                         ///< never empty; what older editions alone say stands last
  Shelved shelved;
};

struct FacetValue {
  std::string key;
  std::string label;
  std::size_t count = 0;  ///< items that have it; never 0
};

struct Facet {
  std::string key;
  std::string label;
  std::vector<FacetValue> values;
};

struct Corpus {
  std::vector<Facet> facets;
  std::vector<Item> items;  ///< by URL, so that neighbours stand together; then those that are withdrawn
};

/// The facet that is there when there are editions. Its values are what is now (with an empty key) and the
/// editions, newest first.
inline constexpr const char* kEditionFacet = "edition";
inline constexpr std::uint32_t kNow = 0;

struct CorpusSources {
  const model::Handbook& book;
  const link::LinkGraph& graph;
  const relate::Relations& relations;
  std::span<const chart::DrawnChart> charts;  ///< by document, then block
};

/// With more documents than these a page is one unit.
inline constexpr std::size_t kMostDocumentsInParts = 5000;

struct Shelf;

Corpus collect_corpus(const CorpusSources& sources, const Shelf& shelf);

}  // namespace shirube::search

#include "search/past_lines.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <string>
#include <utility>

#include "search/line_keys.h"

namespace shirube::search {
namespace {

/// An item with one of its appearances.
struct Past {
  std::size_t item = 0;
  Appearance appearance;
};

/// For each state the items that have something there besides what they have been made of.
std::vector<std::vector<Past>> by_state(const Shelf& shelf, const std::vector<Appearances>& appearances,
                                        const Corpus& corpus) {
  std::vector<std::vector<Past>> states(shelf.states.size());
  for (std::size_t i = 0; i < appearances.size(); ++i) {
    const std::size_t read = corpus.items[i].standing == Standing::Withdrawn ? 1 : 0;
    for (const Appearance& one : appearances[i].subspan(std::min(read, appearances[i].size()))) {
      states[one.edition].push_back({i, one});
    }
  }
  return states;
}

/// The text of an item stands in the newest of its editions, and nothing is known of one without any.
void begin_editions(const std::vector<Appearances>& appearances, Corpus& corpus) {
  for (std::size_t i = 0; i < appearances.size(); ++i) {
    if (appearances[i].empty()) continue;
    Item& item = corpus.items[i];
    for (Unit& unit : item.units) unit.editions = {item.values.back().front()};
  }
}

class PastReader {
 public:
  explicit PastReader(const Corpus& corpus) {
    for (const Item& item : corpus.items) keys_.add(item, said_);
  }

  /// `past` is what the item was in the edition of this value.
  void add(const Item& past, std::uint32_t value, Item& item) {
    LineSet here;
    keys_.add(past, here);
    for (Unit& unit : item.units) {
      if (has_anchor(past, unit) && keys_.has_all(unit, here)) unit.editions.push_back(value);
    }
    for (const Unit& unit : past.units) {
      std::vector<Line> lines = new_lines(unit);
      if (!lines.empty())
        item.units.push_back({heading_of(unit, past), unit.anchor, std::move(lines), {value}});
    }
  }

 private:
  /// The head of a unit stands beside its text: when it is known it says nothing here.
  std::vector<Line> new_lines(const Unit& unit) {
    std::vector<Line> lines;
    bool any = false;
    for (const Line& line : unit.lines) {
      const bool says = keys_.is_new(line.text, said_);
      if (says || lines.empty()) lines.push_back({line.field, says ? line.text : std::string()});
      any = any || says;
    }
    return any ? lines : std::vector<Line>();
  }

  /// A section may have had another key then, to which no link to it would lead.
  static bool has_anchor(const Item& past, const Unit& unit) {
    return std::any_of(past.units.begin(), past.units.end(),
                       [&](const Unit& one) { return one.anchor == unit.anchor; });
  }

  /// A document may have had another title then.
  static const std::string& heading_of(const Unit& unit, const Item& past) {
    return &unit == &past.units.front() ? past.title : unit.heading;
  }

  LineKeys keys_;
  LineSet said_;  ///< now or in an edition that was read
};

}  // namespace

void add_past_lines(const Shelf& shelf, const std::vector<Appearances>& appearances,
                    const EditionValues& values, Parts parts, Corpus& corpus) {
  begin_editions(appearances, corpus);
  PastReader reader(corpus);
  const std::vector<std::vector<Past>> states = by_state(shelf, appearances, corpus);
  for (std::size_t state = states.size(); state-- > 0;) {
    const std::vector<Past>& here = states[state];
    std::vector<Item> read(here.size());
    tbb::parallel_for(std::size_t{0}, here.size(),
                      [&](std::size_t i) { read[i] = past_item(shelf, here[i].appearance, parts); });
    for (std::size_t i = 0; i < here.size(); ++i) {
      reader.add(read[i], values[state], corpus.items[here[i].item]);
    }
  }
}

}  // namespace shirube::search

#include "search/past_lines.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/fingerprint.h"
#include "search/normalise.h"

namespace shirube::search {
namespace {

/// Lines that were seen, as the search compares them.
class SeenLines {
 public:
  /// Whether it says what none before it did.
  bool add(std::string_view line) {
    // Nearly every line of an edition stands in the next one letter by letter.
    if (!written_.insert(fingerprint(line)).second) return false;
    const std::string normalised = utf8_of(normalise(line));
    return !normalised.empty() && normalised_.insert(fingerprint(normalised)).second;
  }

  void add(const Item& item) {
    for (const Unit& unit : item.units) {
      for (const Line& line : unit.lines) add(line.text);
    }
  }

 private:
  std::unordered_set<std::uint64_t> written_, normalised_;
};

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

/// 会議の開き方（2021年度版）. Of the page itself its title when that was another one.
std::string past_heading(const Unit& unit, const Item& past, const Item& now, const std::string& edition) {
  const bool lead = &unit == &past.units.front();
  const std::string heading = !lead ? unit.heading : past.title == now.title ? std::string() : past.title;
  return heading.empty() ? edition : heading + "（" + edition + "）";
}

/// The head of a unit stands beside its text; when it is known it says nothing here.
std::vector<Line> new_lines(const Unit& unit, SeenLines& seen) {
  std::vector<Line> lines;
  for (const Line& line : unit.lines) {
    const bool says = seen.add(line.text);
    if (says || lines.empty()) lines.push_back({line.field, says ? line.text : std::string()});
  }
  return lines;
}

void add_new(const Item& past, const std::string& edition, std::uint32_t value, SeenLines& seen, Item& item) {
  for (const Unit& unit : past.units) {
    std::vector<Line> lines = new_lines(unit, seen);
    const bool says = lines.size() > 1 || (!lines.empty() && !lines.front().text.empty());
    if (!says) continue;
    item.units.push_back({past_heading(unit, past, item, edition), unit.anchor, std::move(lines), value});
  }
}

}  // namespace

void add_past_lines(const Shelf& shelf, const std::vector<Appearances>& appearances,
                    const EditionValues& values, Parts parts, Corpus& corpus) {
  SeenLines seen;
  for (const Item& item : corpus.items) seen.add(item);
  const std::vector<std::vector<Past>> states = by_state(shelf, appearances, corpus);
  for (std::size_t state = states.size(); state-- > 0;) {
    const std::vector<Past>& here = states[state];
    std::vector<Item> read(here.size());
    tbb::parallel_for(std::size_t{0}, here.size(),
                      [&](std::size_t i) { read[i] = past_item(shelf, here[i].appearance, parts); });
    for (std::size_t i = 0; i < here.size(); ++i) {
      add_new(read[i], shelf.states[state].edition.title, values[state], seen, corpus.items[here[i].item]);
    }
  }
}

}  // namespace shirube::search

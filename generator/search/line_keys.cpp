#include "search/line_keys.h"

#include <algorithm>
#include <string>

#include "base/fingerprint.h"
#include "search/normalise.h"

namespace shirube::search {

std::optional<LineKey> LineKeys::key_of(std::string_view line) {
  const auto [known, added] = known_.try_emplace(fingerprint(line));
  if (added) {
    const std::string normalised = utf8_of(normalise(line));
    if (!normalised.empty()) known->second = fingerprint(normalised);
  }
  return known->second;
}

bool LineKeys::is_new(std::string_view line, LineSet& lines) {
  const std::optional<LineKey> key = key_of(line);
  return key && lines.insert(*key).second;
}

void LineKeys::add(const Item& item, LineSet& lines) {
  for (const Unit& unit : item.units) {
    for (const Line& line : unit.lines) is_new(line.text, lines);
  }
}

bool LineKeys::has_all(const Unit& unit, const LineSet& lines) {
  return std::all_of(unit.lines.begin(), unit.lines.end(), [&](const Line& line) {
    const std::optional<LineKey> key = key_of(line.text);
    return !key || lines.contains(*key);
  });
}

}  // namespace shirube::search

#include "search/stand_in.h"

#include <algorithm>
#include <set>

#include "search/normalise.h"

namespace shirube::search {

Vocabulary::Vocabulary(const Corpus& corpus, const Spellings& spellings) {
  std::set<std::u32string> names;
  for (const Item& item : corpus.items) {
    const std::u32string name = code_points_of(canonical(normalise(item.title), spellings));
    if (name.size() >= 2 && name.size() <= 12) names.insert(name);
  }
  for (const std::u32string& name : names) entries_.push_back({name, name});
}

std::vector<FoundWord> Vocabulary::find(std::u32string_view text) const {
  std::vector<FoundWord> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = std::min<std::size_t>(12, text.size() - at);
    for (; length >= 2; --length) {
      const auto entry = std::lower_bound(
          entries_.begin(), entries_.end(), text.substr(at, length),
          [](const VocabularyEntry& one, std::u32string_view wanted) { return one.surface < wanted; });
      if (entry == entries_.end() || entry->surface != text.substr(at, length)) continue;
      found.push_back({at, length, static_cast<std::uint32_t>(entry - entries_.begin())});
      break;
    }
    at += std::max<std::size_t>(length, 1);
  }
  return found;
}

}  // namespace shirube::search

#include "relate/neighbours.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/fold.h"

namespace shirube::relate {
namespace {

using model::DocumentId;
using model::EntryId;

constexpr std::size_t kMost = 12;
/// A document that names more entries than this is a list of its own; the first of them are enough.
constexpr std::size_t kMostOfOneDocument = 32;

std::vector<Neighbour> counted(std::vector<EntryId>& together) {
  std::sort(together.begin(), together.end());
  std::vector<Neighbour> neighbours;
  for (const EntryId entry : together) {
    if (neighbours.empty() || neighbours.back().entry != entry) neighbours.push_back({entry, 0});
    ++neighbours.back().together;
  }
  std::stable_sort(neighbours.begin(), neighbours.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.together > b.together; });
  neighbours.resize(std::min(neighbours.size(), kMost));
  return neighbours;
}

}  // namespace

std::vector<std::vector<Neighbour>> find_neighbours(const model::Handbook& book) {
  std::vector<std::vector<EntryId>> together(book.entries.size());
  for (const std::vector<EntryId>& entries : book.entries_of) {
    const std::size_t count = std::min(entries.size(), kMostOfOneDocument);
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < count; ++b) {
        const bool same_kind = book[entries[a]].catalogue == book[entries[b]].catalogue;
        if (a != b && same_kind) together[entries[a].index].push_back(entries[b]);
      }
    }
  }
  std::vector<std::vector<Neighbour>> neighbours;
  for (std::vector<EntryId>& others : together) neighbours.push_back(counted(others));
  return neighbours;
}

std::vector<std::vector<DocumentId>> find_mentions(const model::Handbook& book,
                                                   const Vocabulary& vocabulary) {
  std::vector<std::vector<DocumentId>> mentions(book.entries.size());
  std::map<std::string, std::uint32_t> word_of;
  for (std::size_t i = 0; i < vocabulary.words.size(); ++i) {
    word_of.emplace(text::fold_word(vocabulary.words[i]), static_cast<std::uint32_t>(i));
  }
  std::multimap<std::uint32_t, EntryId> entries_of_word;
  for (std::size_t i = 0; i < book.entries.size(); ++i) {
    const auto word = word_of.find(text::fold_word(book.entries[i].name));
    const config::Scope scope = book.config->catalogues[book.entries[i].catalogue].scope;
    if (scope == config::Scope::Site && word != word_of.end())
      entries_of_word.emplace(word->second, EntryId{i});
  }
  for (std::size_t i = 0; i < vocabulary.counts_of.size(); ++i) {
    const std::set<EntryId> declared(book.entries_of[i].begin(), book.entries_of[i].end());
    for (const WordCount& one : vocabulary.counts_of[i]) {
      const auto [first, last] = entries_of_word.equal_range(one.word);
      for (auto entry = first; entry != last; ++entry) {
        if (declared.count(entry->second) == 0) mentions[entry->second.index].push_back(DocumentId{i});
      }
    }
  }
  return mentions;
}

}  // namespace shirube::relate

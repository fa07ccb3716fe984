#include "search/words.h"

#include <algorithm>

namespace shirube::search {
namespace {

constexpr std::uint32_t kRoot = 0;

/// Latin letters as far as Latin Extended-B; × and ÷ are separators and never get here.
bool is_latin(char32_t letter) {
  return (letter >= U'a' && letter <= U'z') || (letter >= U'\u00DF' && letter <= U'\u024F');
}

bool one_run(char32_t a, char32_t b) {
  return (is_latin(a) && is_latin(b)) || (is_digit(a) && is_digit(b));
}

std::uint64_t edge(std::uint32_t node, char32_t letter) {
  constexpr unsigned kLetterBits = 32;
  return (std::uint64_t{node} << kLetterBits) | letter;
}

std::size_t run_end(std::u32string_view text, std::size_t at) {
  if (!is_latin(text[at]) && !is_digit(text[at])) return at;
  while (at + 1 < text.size() && one_run(text[at], text[at + 1])) ++at;
  return at + 1;
}

}  // namespace

Dictionary::Dictionary(std::vector<DictionaryEntry> entries)
    : entries_(std::move(entries)), entry_of_node_(1, kNoEntry) {
  const auto less = [](const DictionaryEntry& a, const DictionaryEntry& b) { return a.surface < b.surface; };
  const auto same = [](const DictionaryEntry& a, const DictionaryEntry& b) { return a.surface == b.surface; };
  std::stable_sort(entries_.begin(), entries_.end(), less);
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  std::erase_if(entries_, [](const DictionaryEntry& entry) {
    return entry.surface.empty() || run_end(entry.surface, 0) == entry.surface.size();
  });
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::uint32_t node = kRoot;
    for (const char32_t letter : entries_[i].surface) node = child_added(node, letter);
    entry_of_node_[node] = i;
  }
}

std::uint32_t Dictionary::child_added(std::uint32_t node, char32_t letter) {
  const auto fresh = static_cast<std::uint32_t>(entry_of_node_.size());
  const auto [found, added] = edges_.emplace(edge(node, letter), fresh);
  if (!added) return found->second;
  entry_of_node_.push_back(kNoEntry);
  if (node == kRoot) {
    from_root_.resize(std::max<std::size_t>(from_root_.size(), letter + 1), kRoot);
    from_root_[letter] = fresh;
  }
  return fresh;
}

const DictionaryEntry* Dictionary::find(std::u32string_view surface) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), surface,
      [](const DictionaryEntry& entry, std::u32string_view wanted) { return entry.surface < wanted; });
  return found != entries_.end() && found->surface == surface ? &*found : nullptr;
}

/// The root when there is none.
std::uint32_t Dictionary::child(std::uint32_t node, char32_t letter) const {
  if (node == kRoot) return letter < from_root_.size() ? from_root_[letter] : kRoot;
  const auto found = edges_.find(edge(node, letter));
  return found == edges_.end() ? kRoot : found->second;
}

/// A word of no letters when none begins here.
FoundWord Dictionary::longest_at(std::u32string_view text, std::size_t at, std::size_t end) const {
  FoundWord longest{at, run_end(text, at) - at, kNoEntry};
  std::uint32_t node = kRoot;
  for (std::size_t i = at; i < end; ++i) {
    node = child(node, text[i]);
    if (node == kRoot) break;
    const bool inside_run = i + 1 < text.size() && one_run(text[i], text[i + 1]);
    if (entry_of_node_[node] != kNoEntry && !inside_run) longest = {at, i + 1 - at, entry_of_node_[node]};
  }
  return longest;
}

void Dictionary::add_words(std::u32string_view text, std::size_t begin, std::size_t end, std::size_t longest,
                           std::vector<FoundWord>& found) const {
  constexpr std::size_t kShortestOutside = 3, kShortestInside = 2;
  for (std::size_t at = begin; at < end;) {
    const FoundWord word = longest_at(text, at, std::min(end, at + longest));
    const bool inside = longest < kLongestWord, known = word.entry != kNoEntry;
    if (word.length > 0 && (!inside || !known || word.length >= kShortestInside)) found.push_back(word);
    if (known && word.length >= kShortestOutside)
      add_words(text, at, at + word.length, word.length - 1, found);
    at += std::max<std::size_t>(word.length, 1);
  }
}

std::vector<FoundWord> Dictionary::words(std::u32string_view canonical) const {
  std::vector<FoundWord> found;
  add_words(canonical, 0, canonical.size(), kLongestWord, found);
  return found;
}

}  // namespace shirube::search

#include "text/word_matcher.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "text/folded_text.h"

namespace shirube::text {
namespace {

using Symbol = std::uint32_t;  ///< a letter that occurs in some word, from 1; 0 is every other letter
using State = std::uint32_t;

constexpr State kRoot = 0;
constexpr std::size_t kNoWord = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kShortHiragana = 4;

struct Candidate {
  std::size_t first = 0, last = 0;  ///< letters
  std::size_t word = 0;
};

bool is_hiragana(const FoldedLetter& letter) {
  return letter.script == Script::Hiragana;
}

/// Whether a word can end before letter `at`, which is neither the first nor one past the last.
bool is_boundary(const std::vector<FoldedLetter>& text, std::size_t at) {
  const FoldedLetter &left = text[at - 1], &right = text[at];
  if (right.begin < left.end) return false;  // within one character as written
  return left.script != right.script || left.script == Script::Other || is_hiragana(left);
}

/// fold_word makes けあ and ケア one, for names written either way; within a run of hiragana a short piece is
/// rather an ending or two particles.
bool is_piece_of_hiragana(const std::vector<FoldedLetter>& text, const Candidate& match) {
  if (match.last - match.first + 1 >= kShortHiragana) return false;
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(match.first);
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(match.last) + 1;
  if (!std::all_of(begin, end, is_hiragana)) return false;
  return (begin != text.begin() && is_hiragana(*(begin - 1))) || (end != text.end() && is_hiragana(*end));
}

bool is_word(const std::vector<FoldedLetter>& text, const Candidate& match) {
  if (match.first > 0 && !is_boundary(text, match.first)) return false;
  if (match.last + 1 < text.size() && !is_boundary(text, match.last + 1)) return false;
  return !is_piece_of_hiragana(text, match);
}

/// Leftmost, then longest; what a longer candidate covers is no match even where that one is no match either.
void keep_leftmost_longest(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  std::size_t covered = 0, used = 0;  // one past the last letter
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const std::size_t end = candidate.last + 1;
    const bool inside = end <= covered;
    covered = std::max(covered, end);
    if (inside || candidate.first < used) return true;
    used = end;
    return false;
  });
}

}  // namespace

struct WordMatcher::Automaton {
  struct Edge {
    Symbol symbol = 0;
    State to = kRoot;
  };
  struct Node {
    std::uint32_t first_edge = 0, edges = 0;
    State failure = kRoot;
    State shorter = kRoot;  ///< the nearest state along the failures at which a word ends
    std::uint32_t depth = 0;
    std::size_t word = kNoWord;  ///< the word that ends here
  };

  std::vector<Symbol> symbols = std::vector<Symbol>(0x10000);  ///< by letter of the basic plane
  std::unordered_map<std::int32_t, Symbol> rare;               ///< by letter beyond it
  std::vector<Node> nodes;
  std::vector<Edge> edges;  ///< of one node side by side, ascending
  std::vector<State> from_root;

  Symbol symbol_of(std::int32_t letter) const {
    if (letter < 0x10000) return symbols[static_cast<std::size_t>(letter)];
    const auto found = rare.find(letter);
    return found == rare.end() ? Symbol{0} : found->second;
  }

  State child(State state, Symbol symbol) const {
    if (state == kRoot) return from_root[symbol];
    const auto begin = edges.begin() + nodes[state].first_edge;
    const auto end = begin + nodes[state].edges;
    const auto found =
        std::lower_bound(begin, end, symbol, [](const Edge& edge, Symbol s) { return edge.symbol < s; });
    return found != end && found->symbol == symbol ? found->to : kRoot;
  }

  State step(State state, Symbol symbol) const {
    if (symbol == 0) return kRoot;
    while (true) {
      const State next = child(state, symbol);
      if (next != kRoot || state == kRoot) return next;
      state = nodes[state].failure;
    }
  }
};

namespace {

/// The words as a tree of letters, before it is packed.
class Trie {
 public:
  explicit Trie(const std::vector<std::string>& words) : children_(1), words_(1, kNoWord), depths_(1) {
    for (std::size_t i = 0; i < words.size(); ++i) add(words[i], i);
  }

  std::map<std::int32_t, Symbol> symbols;

  const std::map<Symbol, State>& children(State state) const { return children_[state]; }
  std::size_t word(State state) const { return words_[state]; }
  std::uint32_t depth(State state) const { return depths_[state]; }
  std::size_t size() const { return children_.size(); }

 private:
  void add(const std::string& word, std::size_t index) {
    const std::vector<FoldedLetter> letters = fold_letters(word);
    if (letters.empty()) return;
    State state = kRoot;
    for (const FoldedLetter& letter : letters) {
      const auto number = static_cast<Symbol>(symbols.size() + 1);
      state = child(state, symbols.emplace(letter.letter, number).first->second);
    }
    if (words_[state] == kNoWord) words_[state] = index;
  }

  State child(State state, Symbol symbol) {
    const auto [found, added] = children_[state].emplace(symbol, static_cast<State>(size()));
    const State to = found->second;
    if (added) {
      children_.emplace_back();
      words_.push_back(kNoWord);
      depths_.push_back(depths_[state] + 1);
    }
    return to;
  }

  std::vector<std::map<Symbol, State>> children_;
  std::vector<std::size_t> words_;
  std::vector<std::uint32_t> depths_;
};

/// Packs the tree: nodes keep their numbers, edges stand side by side.
void add_nodes(const Trie& trie, auto& automaton) {
  automaton.from_root.assign(trie.symbols.size() + 1, kRoot);
  for (State state = 0; state < trie.size(); ++state) {
    auto& node = automaton.nodes.emplace_back();
    node.first_edge = static_cast<std::uint32_t>(automaton.edges.size());
    node.edges = static_cast<std::uint32_t>(trie.children(state).size());
    node.depth = trie.depth(state);
    node.word = trie.word(state);
    for (const auto& [symbol, to] : trie.children(state)) {
      automaton.edges.push_back({symbol, to});
      if (state == kRoot) automaton.from_root[symbol] = to;
    }
  }
}

/// Breadth first, so that a state's failure, which is nearer to the root, is known before it.
void add_failures(const Trie& trie, auto& automaton) {
  std::vector<State> queue = {kRoot};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const State state = queue[i];
    for (const auto& [symbol, to] : trie.children(state)) {
      auto& node = automaton.nodes[to];
      if (state != kRoot) node.failure = automaton.step(automaton.nodes[state].failure, symbol);
      const auto& failure = automaton.nodes[node.failure];
      node.shorter = failure.word != kNoWord ? node.failure : failure.shorter;
      queue.push_back(to);
    }
  }
}

}  // namespace

WordMatcher::WordMatcher(const std::vector<std::string>& words) {
  const Trie trie(words);
  auto made = std::make_unique<Automaton>();
  for (const auto& [letter, symbol] : trie.symbols) {
    if (letter < 0x10000) {
      made->symbols[static_cast<std::size_t>(letter)] = symbol;
    } else {
      made->rare.emplace(letter, symbol);
    }
  }
  add_nodes(trie, *made);
  add_failures(trie, *made);
  automaton_ = std::move(made);
}

WordMatcher::~WordMatcher() = default;
WordMatcher::WordMatcher(WordMatcher&&) noexcept = default;
WordMatcher& WordMatcher::operator=(WordMatcher&&) noexcept = default;

std::vector<WordMatcher::Match> WordMatcher::find(std::string_view utf8) const {
  const std::vector<FoldedLetter> text = fold_letters(utf8);
  std::vector<Candidate> candidates;
  State state = kRoot;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = automaton_->step(state, automaton_->symbol_of(text[i].letter));
    for (State ending = state; ending != kRoot; ending = automaton_->nodes[ending].shorter) {
      const Automaton::Node& node = automaton_->nodes[ending];
      if (node.word == kNoWord) continue;
      const Candidate candidate{i + 1 - node.depth, i, node.word};
      if (is_word(text, candidate)) candidates.push_back(candidate);
    }
  }
  keep_leftmost_longest(candidates);
  std::vector<Match> matches;
  for (const Candidate& candidate : candidates) {
    const std::size_t begin = text[candidate.first].begin;
    matches.push_back({candidate.word, begin, text[candidate.last].end - begin});
  }
  return matches;
}

}  // namespace shirube::text

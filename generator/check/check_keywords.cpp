#include "check/check_keywords.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/same_spelling.h"

namespace shirube::check {
namespace {

using model::Entry;

/// Of many names with one key a few are looked at.
constexpr std::size_t kFirst = 8;

bool is_word(const model::Handbook& book, const Entry& entry) {
  return book.config->catalogues[entry.catalogue].scope != config::Scope::Place &&
         entry.declared.front().record == nullptr;
}

class Keywords {
 public:
  Keywords(const model::Handbook& book, Diagnostics& diagnostics) : book_(book), diagnostics_(diagnostics) {}

  void check() {
    for (const Entry& entry : book_.entries) {
      if (is_word(book_, entry)) check(entry);
    }
  }

 private:
  struct Known {
    const Entry* entry;
    Spelling spelling;
  };

  void check(const Entry& entry) {
    Known own = {&entry, spelling_of(entry.name, entry.reading)};
    for (const std::u32string& key : keys_of(own.spelling)) {
      std::vector<std::size_t>& there = by_key_[{entry.catalogue, key}];
      for (const std::size_t other : there) compare(known_[other], own);
      if (there.size() < kFirst) there.push_back(known_.size());
    }
    known_.push_back(std::move(own));
  }

  void compare(const Known& one, const Known& other) {
    if (one.entry->glossary && other.entry->glossary) return;
    if (!are_spelled_alike(one.spelling, other.spelling)) return;
    const bool first_is_usual = standing(*one.entry) < standing(*other.entry);
    report(first_is_usual ? *other.entry : *one.entry, first_is_usual ? *one.entry : *other.entry);
  }

  /// Names that many documents use come first, then those that an earlier document uses.
  static std::pair<std::size_t, SourceSpan> standing(const Entry& entry) {
    return {std::numeric_limits<std::size_t>::max() - entry.declared.size(), entry.declared.front().span};
  }

  void report(const Entry& rare, const Entry& usual) {
    if (!told_.insert(&rare).second) return;
    const model::Declaration& where = rare.declared.front();
    diagnostics_.add(Rule::SimilarKeyword, where.span, {where.spelling, usual.name});
  }

  const model::Handbook& book_;
  Diagnostics& diagnostics_;
  std::vector<Known> known_;
  std::map<std::pair<std::size_t, std::u32string>, std::vector<std::size_t>> by_key_;
  std::set<const Entry*> told_;
};

}  // namespace

void check_keywords(const model::Handbook& book, Diagnostics& diagnostics) {
  Keywords(book, diagnostics).check();
}

}  // namespace shirube::check

// What a pattern alone can tell of private persons: one table, for `check` and for the page on which people
// write. Takes nothing; gives rows whose expressions ICU and ECMAScript (flag `u`) read alike, over the width
// of `text::PatternText`. Must not name a subject: the words of a handbook stand in `config::PrivacyWords`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/rules.h"
#include "config/checking.h"

namespace shirube::privacy {

/// Where a row holds.
enum class Where {
  Anywhere,
  OutsideContact,  ///< not in a field where an office may be reached
  OnePerson        ///< only where the story of one person is told
};

/// How what was found is judged once more, and what its message says of it.
enum class Judge {
  Text,      ///< stands as it is
  Name,      ///< not when a word of the site's roles or persons stands before the honorific
  MyNumber,  ///< only with the right check digit
  Age        ///< the message offers the age band
};

struct PatternRow {
  Rule rule;
  Where where = Where::Anywhere;
  Judge judge = Judge::Text;
  /// Parts of which one must stand in a text, or else it need not meet the expression; none: nothing is
  /// asked.
  std::vector<std::string> needs;
  std::size_t digits = 0;  ///< how many digits a text must have, or else it need not meet the expression
  std::string expression;  ///< its first group, when it took part, or else all of it is what was found
  std::string except;      ///< what was found is nothing when this matches it; empty: no exception
  std::string kind;        ///< what kind of thing it is, for messages that say so
};

const std::vector<PatternRow>& patterns();

/// The parts of the table, in this order.
std::vector<PatternRow> reach_patterns();   ///< numbers, addresses: where somebody can be reached
std::vector<PatternRow> number_patterns();  ///< numbers given to persons, dates of birth, ages
std::vector<PatternRow> name_patterns();    ///< names of persons
std::vector<PatternRow> story_patterns();   ///< what tells too much of one person's story

/// The table with the site's words as JSON: {"rows": [{"rule", "where", "judge", "needs", "digits",
/// "expression", "except", "kind"}], "roles": […], "contactFields": […]}. Safe in a classic script.
std::string patterns_json(const config::PrivacyWords& words);

/// Puts the shared fragments into an expression: `<dash>`, `<kanji digit>`, `<day>`, `<surname>` and so on.
std::string expand(std::string_view expression);

}  // namespace shirube::privacy

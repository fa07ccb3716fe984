// Slips of writing that a pattern can tell, in one table.
// Takes nothing; gives expressions in the syntax that ICU and ECMAScript (flag `u`) share, for texts as they
// were written: the form for contributions runs the same table in a browser. Must not need more than a text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fix.h"
#include "base/rules.h"

namespace shirube::check {

/// Where a pattern is looked for.
enum class Scope : std::uint8_t {
  EveryText,
  Data,  ///< the front matter and cells of tables, which programs read as well
};

/// What is to be written instead of group 1.
enum class Instead : std::uint8_t {
  LongVowels,  ///< the same with ー for every dash
  Compatible,  ///< its NFKC
  Bracketed,   ///< its NFKC in ( )
  LookAlike,   ///< the letter that it looks like (`check/look_alikes.h`)
  FirstLetter  ///< its first character alone
};

/// What fills a blank of the message.
enum class Blank : std::uint8_t {
  Match,      ///< all that the pattern matched
  Piece,      ///< group 1
  Sign,       ///< group 2, or group 1 where there is none
  CodePoint,  ///< of the first character of `Sign`, in hexadecimal, four digits or more
  Right,      ///< what is to be written instead
};

/// What must occur in a text before its pattern is worth trying. Bits.
using Signs = std::uint8_t;
inline constexpr Signs kDash = 1, kWideDigit = 2, kNarrowDigit = 4, kCompatibility = 8, kForeign = 16,
                       kMark = 32, kKanjiInKana = 64, kKanaInKanji = 128;

struct WritingPattern {
  Rule rule;
  Scope scope;
  Instead instead;
  Safety safety;
  Signs signs;             ///< all of them must occur
  std::string expression;  ///< group 1: what is wrong; group 2, if there is one: the sign in it
};

/// A text may match several of one rule: then what stands above counts.
const std::vector<WritingPattern>& writing_patterns();

/// What fills the blanks of the messages of a rule of the table, in their order.
std::span<const Blank> blanks_of(Rule rule);

/// For the table as data.
std::string_view name_of(Scope scope);
std::string_view name_of(Instead instead);
std::string_view name_of(Blank blank);

}  // namespace shirube::check

// Dates with a Japanese year inside a running text.
// Takes a text; gives the dates of past eras and the pairs of one year in both calendars. Must not judge
// them, and must not take for a date what may be something else.
#pragma once

#include <string>
#include <vector>

#include "text/pattern.h"
#include "values/period.h"

namespace shirube::check {

/// Where something stands in a text, in bytes.
using TextSpan = text::Pattern::Span;

/// 令和2年（2020年）, 2018（平成30）年度: what somebody says is the same year.
struct EraPair {
  TextSpan span;
  std::string era_side, western_side;  ///< as written, with the unit that stands behind both
};

/// 平成32年度, H31年10月, and the end of 平成30～32年度.
struct EraDate {
  TextSpan span;           ///< of a range: all of it
  std::string date;        ///< as one may write it alone
  bool explained = false;  ///< another year stands beside it in brackets
};

std::vector<EraPair> find_era_pairs(const std::string& text, const text::PatternText& folded);
std::vector<EraDate> find_era_dates(const std::string& text, const text::PatternText& folded);

}  // namespace shirube::check

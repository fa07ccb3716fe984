// Numbers with their units as Japanese public documents write them.
// Takes raw text; gives the value and how exact it is, beside the raw text. Must not guess a missing figure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shirube::values {

enum class Bound { Exact, About, AtLeast, MoreThan, AtMost, LessThan };

struct Quantity {
  std::string raw;    ///< as the author wrote it
  double value = 0;   ///< in the unit itself: 107.3 万人 is 1,073,000
  double margin = 0;  ///< half of the last written digit's worth: 107.3 万人 is ± 500; a plain integer ± 0
  std::string unit;   ///< as written after the number, without 万・億・千: 人, ヶ所, %; may be empty
  Bound bound = Bound::Exact;  ///< 約・およそ・程度・前後・弱・強 → About, 以上, 超, 以下・以内, 未満
};

/// Reads 980,219 人, 107.3 万人, 1億2千万円, ９ ヶ所, 約40万人, 100万人未満, 69%, 年2回程度, ３件, 0.5. What
/// says how often (年・月・週) or how summed up (延べ・計・全) before the number is passed over: the unit of
/// 年2回 is 回. Nothing when there is no number, more than one, or a sentence around it.
std::optional<Quantity> read_quantity(std::string_view raw);

/// The value with thousands separators and at most three decimals: 1,073,000.
std::string format_number(double value);

}  // namespace shirube::values

#include "check/quantities.h"

#include <limits>
#include <string>

#include "text/fold.h"

namespace shirube::check {
namespace {

using values::Bound;

constexpr double kUnknown = std::numeric_limits<double>::infinity();

/// ヶ and ヵ are small forms of 箇, written as カ and か as well; `fold_word` makes one kana of the latter.
/// 名 counts persons as 人 does.
std::string one_spelling(std::string_view unit) {
  if (unit == "名") return "人";
  constexpr std::string_view kSmallKe = "ヶ";
  constexpr std::string_view kSmallKa = "ヵ";
  std::string folded = text::fold_word(unit);
  for (const std::string_view small : {kSmallKe, kSmallKa}) {
    const std::size_t at = folded.find(small);
    if (at != std::string::npos) folded.replace(at, small.size(), "カ");
  }
  return folded;
}

}  // namespace

double least(const values::Quantity& figure) {
  const bool from =
      figure.bound == Bound::Exact || figure.bound == Bound::AtLeast || figure.bound == Bound::MoreThan;
  return from ? figure.value - figure.margin : -kUnknown;
}

double most(const values::Quantity& figure) {
  const bool to =
      figure.bound == Bound::Exact || figure.bound == Bound::AtMost || figure.bound == Bound::LessThan;
  return to ? figure.value + figure.margin : kUnknown;
}

bool have_same_unit(const values::Quantity& a, const values::Quantity& b) {
  return a.unit == b.unit || one_spelling(a.unit) == one_spelling(b.unit);
}

bool certainly_exceeds(const values::Quantity& part, const values::Quantity& whole) {
  return have_same_unit(part, whole) && least(part) > most(whole);
}

}  // namespace shirube::check

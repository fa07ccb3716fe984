#include "check/check_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "check/quantities.h"

namespace shirube::check {
namespace {

using parse::FieldValue;
using values::Bound;

constexpr std::chrono::years kSpan(5);
constexpr double kPercent = 100;

struct Figure {
  std::size_t document = 0;
  const FieldValue* value = nullptr;

  const values::Quantity& quantity() const { return value->quantity->quantity; }
  std::chrono::year_month_day day() const { return value->quantity->as_of->begin; }
};

/// By place and key of the field.
using Figures = std::map<std::pair<std::size_t, std::string>, std::vector<Figure>>;

bool can_be_compared(const FieldValue& value) {
  if (!value.quantity || !value.quantity->as_of) return false;
  const Bound bound = value.quantity->quantity.bound;
  return bound == Bound::Exact || bound == Bound::About;
}

Figures collect(const model::Handbook& book) {
  Figures figures;
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    const auto& place = book.place_of[i];
    for (const FieldValue& value : book.documents[i].fields) {
      if (place && can_be_compared(value)) figures[{place->index, value.field->key}].push_back({i, &value});
    }
  }
  return figures;
}

/// Whatever both were rounded from, the difference is more than the share of the larger one.
bool differ(const values::Quantity& a, const values::Quantity& b, double percent) {
  const double apart = std::abs(a.value - b.value) - a.margin - b.margin;
  return apart > std::max(a.value, b.value) * percent / kPercent;
}

void compare(const Figure& a, const Figure& b, const model::Handbook& book, const FileTable& files,
             std::set<const FieldValue*>& told, Diagnostics& diagnostics) {
  if (!have_same_unit(a.quantity(), b.quantity()) || a.day() + kSpan < b.day()) return;
  if (!differ(a.quantity(), b.quantity(), book.config->checking.figure_percent)) return;
  const auto& [earlier, later] = a.document < b.document ? std::pair(a, b) : std::pair(b, a);
  if (!told.insert(later.value).second) return;
  diagnostics.add(Rule::FigureDiffers, later.value->span,
                  {later.value->field->label, later.quantity().raw,
                   files[book.documents[earlier.document].file].path, earlier.quantity().raw});
}

}  // namespace

void check_figures(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics) {
  std::set<const FieldValue*> told;
  for (auto& [key, figures] : collect(book)) {
    std::vector<Figure> in_time = figures;
    std::stable_sort(in_time.begin(), in_time.end(),
                     [](const Figure& a, const Figure& b) { return a.day() < b.day(); });
    for (std::size_t i = 1; i < in_time.size(); ++i) {
      compare(in_time[i - 1], in_time[i], book, files, told, diagnostics);
    }
  }
}

}  // namespace shirube::check

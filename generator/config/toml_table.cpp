#include "config/toml_table.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/slug.h"
#include "text/hidden.h"
#include "text/nearest.h"
#include "text/utf8.h"
#include "values/period.h"

namespace shirube::config {
namespace {

constexpr double kLargestNumber = 1e15;  // still exact as a double

using Day = std::chrono::year_month_day;

std::optional<Day> day_of(const toml::node& node) {
  if (const auto* own = node.as_date()) {
    const toml::date& date = own->get();
    const Day day{std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
    return day.ok() ? std::optional(day) : std::nullopt;
  }
  const auto* text = node.as_string();
  if (text == nullptr) return std::nullopt;
  const values::PeriodReading reading = values::read_period(text->get());
  const values::Period& period = reading.period;
  const bool one_day = reading.problem == values::PeriodProblem::None &&
                       period.precision == values::Precision::Day && period.end == period.begin;
  return one_day ? std::optional(period.begin) : std::nullopt;
}

std::size_t offset_of(std::string_view bytes, const toml::source_position& position) {
  std::size_t begin = 0;
  for (toml::source_index line = 1; line < position.line; ++line) {
    const std::size_t end = bytes.find('\n', begin);
    if (end == std::string_view::npos) return bytes.size();
    begin = end + 1;
  }
  const std::size_t column = position.column == 0 ? 0 : position.column - 1;
  return begin + text::first_code_points(bytes.substr(begin), column).size();
}

}  // namespace

SourceSpan span_of(const toml::source_region& region, FileId file, const FileTable& files) {
  const std::string& bytes = files[file].bytes;
  const std::size_t begin = std::min(offset_of(bytes, region.begin), bytes.size());
  const std::size_t line_end = std::min(bytes.find('\n', begin), bytes.size());
  std::size_t end = region.end.line == region.begin.line ? offset_of(bytes, region.end) : line_end;
  end = std::clamp(end, begin, line_end);
  return within({file, 0, 0}, begin, end - begin);
}

TomlTable::TomlTable(const toml::table& table, std::string name, FileId file, const FileTable& files,
                     Diagnostics& diagnostics)
    : table_(&table), name_(std::move(name)), file_(file), files_(&files), diagnostics_(&diagnostics) {}

const toml::node* TomlTable::ask(std::string_view key) {
  asked_.emplace_back(key);
  return table_->get(key);
}

SourceSpan TomlTable::span_at(std::string_view key) const {
  for (const auto& [name, node] : *table_) {
    if (name.str() == key) return span_of(name.source(), file_, *files_);
  }
  return span();
}

void TomlTable::report(Rule rule, std::string_view key, std::vector<std::string> args,
                       std::string suggestion) {
  diagnostics_->add(rule, span_at(key), std::move(args), std::move(suggestion));
}

/// An escape such as "\u202e" brings in what the bytes of the file do not show.
void TomlTable::check_hidden(std::string_view key, std::string_view value) {
  const auto control = text::first_control_character(value);
  if (control) report(Rule::ControlCharacter, key, {text::name_of_control(value, *control)});
}

std::string TomlTable::text(std::string_view key, std::string_view otherwise) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::string(otherwise);
  if (const auto* value = node->as_string()) {
    check_hidden(key, value->get());
    return value->get();
  }
  report(Rule::ConfigWrongType, key, {std::string(key), "@toml-text"});
  return std::string(otherwise);
}

std::string TomlTable::required_text(std::string_view key) {
  std::string value = text(key);
  if (value.empty()) report(Rule::ConfigMissingKey, key, {std::string(key), name_});
  return value;
}

std::string TomlTable::slug(std::string_view key) {
  std::string value = required_text(key);
  if (!value.empty() && !is_slug(value)) report(Rule::BadSlug, key, {value});
  return value;
}

std::chrono::year_month_day TomlTable::date(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) {
    report(Rule::ConfigMissingKey, key, {std::string(key), name_});
    return {};
  }
  if (const std::optional<Day> day = day_of(*node)) return *day;
  report(Rule::ConfigWrongType, key, {std::string(key), "@toml-date"});
  return {};
}

bool TomlTable::flag(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  report(Rule::ConfigWrongType, key, {std::string(key), "@toml-flag"});
  return false;
}

double TomlTable::number(std::string_view key, double otherwise) {
  const toml::node* node = ask(key);
  if (node == nullptr) return otherwise;
  const std::optional<double> value = node->value<double>();
  if (value && *value >= 0 && *value <= kLargestNumber) return *value;
  report(Rule::ConfigWrongType, key, {std::string(key), "@toml-number"});
  return otherwise;
}

std::vector<double> TomlTable::numbers(std::string_view key) {
  std::vector<double> values;
  const toml::node* node = ask(key);
  if (node == nullptr) return values;
  const toml::array* array = node->as_array();
  bool all_numbers = array != nullptr;
  for (std::size_t i = 0; all_numbers && i < array->size(); ++i) {
    const std::optional<double> value = array->get(i)->value<double>();
    all_numbers = value && *value >= 0 && *value <= kLargestNumber;
    if (all_numbers) values.push_back(*value);
  }
  if (!all_numbers) report(Rule::ConfigWrongType, key, {std::string(key), "@toml-numbers"});
  return values;
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  std::vector<std::string> values;
  const toml::node* node = ask(key);
  if (node == nullptr) return values;
  const toml::array* array = node->as_array();
  bool all_texts = array != nullptr;
  for (std::size_t i = 0; all_texts && i < array->size(); ++i) {
    const auto* value = array->get(i)->as_string();
    all_texts = value != nullptr;
    if (!all_texts) break;
    check_hidden(key, value->get());
    values.push_back(value->get());
  }
  if (!all_texts) report(Rule::ConfigWrongType, key, {std::string(key), "@toml-texts"});
  return values;
}

TomlTable TomlTable::child(const toml::table& table, std::string name) const {
  return {table, std::move(name), file_, *files_, *diagnostics_};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
  std::vector<TomlTable> children;
  const toml::node* node = ask(key);
  if (node == nullptr) return children;
  const toml::array* array = node->as_array();
  bool all_tables = array != nullptr;
  for (std::size_t i = 0; all_tables && i < array->size(); ++i) {
    const toml::table* table = array->get(i)->as_table();
    all_tables = table != nullptr;
    if (all_tables) children.push_back(child(*table, fmt::format("{}.{}[{}]", name_, key, i + 1)));
  }
  if (!all_tables) report(Rule::ConfigWrongType, key, {std::string(key), "@toml-tables"});
  return children;
}

std::vector<std::string> TomlTable::keys() const {
  // toml++ sorts keys; what readers see follows the order in which the author declared.
  std::vector<std::pair<SourceSpan, std::string>> found;
  for (const auto& [name, node] : *table_) {
    found.emplace_back(span_of(name.source(), file_, *files_), std::string(name.str()));
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> names;
  for (auto& [span, name] : found) names.push_back(std::move(name));
  return names;
}

std::vector<TomlTable> TomlTable::named_tables(std::string_view key) {
  std::vector<TomlTable> children;
  std::optional<TomlTable> parent = table(key);
  if (!parent) return children;
  for (const std::string& name : parent->keys()) {
    if (const toml::table* inner = parent->table_->get(name)->as_table()) {
      children.push_back(child(*inner, name));
    } else {
      parent->report(Rule::ConfigWrongType, name, {name, "@toml-table"});
    }
  }
  return children;
}

std::optional<TomlTable> TomlTable::table(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (const toml::table* inner = node->as_table()) return child(*inner, std::string(key));
  report(Rule::ConfigWrongType, key, {std::string(key), "@toml-table"});
  return std::nullopt;
}

std::size_t TomlTable::one_of(std::string_view key, const std::vector<std::string_view>& names,
                              std::size_t otherwise) {
  const std::string value = text(key);
  if (value.empty()) return otherwise;
  const auto found = std::find(names.begin(), names.end(), value);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  report(Rule::ConfigUnknownName, key, {value, std::string(key), fmt::format("{}", fmt::join(names, "・"))},
         text::nearest(value, names));
  return otherwise;
}

void TomlTable::reject_unknown_keys() {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& [name, node] : *table_) {
    const std::string_view key = name.str();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    diagnostics_->add(Rule::ConfigUnknownKey, span_of(name.source(), file_, *files_),
                      {std::string(key), fmt::format("{}", fmt::join(known, "・"))},
                      text::nearest(key, known));
  }
}

}  // namespace shirube::config

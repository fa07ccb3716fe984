#include "parse/read_fields.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "parse/another_name.h"
#include "text/hidden.h"
#include "text/nearest.h"

namespace shirube::parse {
namespace {

using config::Field;
using config::FieldType;

/// What a field of each type takes, as a phrase key, and an example.
struct Expectation {
  const char* phrase;
  const char* example;
};

Expectation expectation_of(FieldType type) {
  switch (type) {
    case FieldType::Words:
      return {"@text-list", "[備え, 名簿]"};
    case FieldType::Terms:
      return {"@term-list", "[first, second]"};
    case FieldType::Places:
      return {"@text-list", "[\"012076\"]"};
    case FieldType::Documents:
      return {"@text-list", "[folder/slug]"};
    case FieldType::Quantity:
      return {"@quantity", "\"980,219 人\""};
    case FieldType::Period:
      return {"@period", "令和2年1月"};
    case FieldType::Flag:
      return {"@flag", "true"};
    case FieldType::Url:
      return {"@url", "https://example.jp/"};
    case FieldType::Source:
      return {"@source", "{ id: example, section: 第1章 }"};
    case FieldType::Record:
      return {"@record", "{ name: … }"};
    case FieldType::Records:
      return {"@record-list", "- name: …"};
    default:
      return {"@text", "文字列"};
  }
}

class FieldReader {
 public:
  FieldReader(const config::Config& config, Diagnostics& diagnostics)
      : config_(config), diagnostics_(diagnostics) {}

  /// The values of `yaml`, in the order in which the fields are declared.
  std::vector<FieldValue> read_map(const YamlNode& yaml, const std::vector<Field>& fields,
                                   const std::string& owner, const SourceSpan& place) {
    report_unknown_keys(yaml, fields, owner);
    std::vector<FieldValue> values;
    for (const Field& field : fields) {
      const YamlNode* node = yaml.find(field.key);
      if (node != nullptr) {
        if (std::optional<FieldValue> value = read_value(field, *node)) values.push_back(std::move(*value));
      } else if (field.required) {
        diagnostics_.add(Rule::MissingField, place, {field.key, field.label});
      }
    }
    values.shrink_to_fit();  // fields of all documents stay for the whole run
    return values;
  }

 private:
  void report_unknown_keys(const YamlNode& yaml, const std::vector<Field>& fields, const std::string& owner) {
    std::vector<std::string_view> known;
    for (const Field& field : fields) known.push_back(field.key);
    for (const YamlEntry& entry : yaml.entries) {
      if (std::find(known.begin(), known.end(), entry.key) != known.end() || entry.key == "form") continue;
      diagnostics_.add(Rule::UnknownKey, entry.key_span,
                       {entry.key, owner, fmt::format("{}", fmt::join(known, "・"))},
                       text::nearest(entry.key, known));
    }
  }

  void report_type(const Field& field, const YamlNode& node) {
    const Expectation expected = expectation_of(field.type);
    diagnostics_.add(Rule::WrongType, node.span, {field.key, expected.phrase, expected.example});
  }

  bool is_filled(const Field& field, const YamlNode& node) {
    const bool empty = node.kind == YamlNode::Kind::Scalar ? text::is_blank(node.text)
                       : node.kind == YamlNode::Kind::List ? node.items.empty()
                                                           : node.entries.empty();
    if (empty) diagnostics_.add(Rule::EmptyValue, node.span, {field.key});
    return !empty;
  }

  std::optional<FieldValue> read_value(const Field& field, const YamlNode& node) {
    if (!is_filled(field, node)) return std::nullopt;
    FieldValue value;
    value.field = &field;
    value.span = node.span;
    return fill(field, node, value) ? std::optional(std::move(value)) : std::nullopt;
  }

  bool fill(const Field& field, const YamlNode& node, FieldValue& value) {
    switch (field.type) {
      case FieldType::Words:
      case FieldType::Places:
      case FieldType::Documents:
        return fill_words(field, node, value);
      case FieldType::Terms:
        return fill_words(field, node, value) && fill_terms(field, value);
      case FieldType::Text:
      case FieldType::Place:
      case FieldType::Document:
        return fill_text(field, node, value);
      case FieldType::Term:
        return fill_text(field, node, value) && fill_terms(field, value);
      case FieldType::Quantity:
        return fill_quantity(field, node, value);
      case FieldType::Period:
        return fill_periods(field, node, value);
      case FieldType::Flag:
        return fill_flag(field, node, value);
      case FieldType::Url:
        return fill_text(field, node, value) && check_url(value);
      case FieldType::Source:
        return fill_source(field, node, value);
      case FieldType::Record:
      case FieldType::Records:
        return fill_records(field, node, value);
    }
    return false;
  }

  bool fill_text(const Field& field, const YamlNode& node, FieldValue& value) {
    if (node.kind != YamlNode::Kind::Scalar) {
      report_type(field, node);
      return false;
    }
    value.words.push_back({node.text, node.span});
    return true;
  }

  bool fill_words(const Field& field, const YamlNode& node, FieldValue& value) {
    if (node.kind == YamlNode::Kind::Scalar) return fill_text(field, node, value);
    for (const YamlNode& item : node.items) {
      if (item.kind != YamlNode::Kind::Scalar) {
        report_type(field, item);
      } else if (is_filled(field, item)) {
        value.words.push_back({item.text, item.span});
      }
    }
    if (node.kind == YamlNode::Kind::Map) report_type(field, node);
    return !value.words.empty();
  }

  bool fill_terms(const Field& field, FieldValue& value) {
    const config::Vocabulary& vocabulary = config_.vocabularies[field.vocabulary];
    for (const Word& word : value.words) {
      if (const auto term = vocabulary.find(word.text)) {
        value.terms.push_back(*term);
      } else {
        report_unknown_term(vocabulary, word);
      }
    }
    return !value.terms.empty();
  }

  void report_unknown_term(const config::Vocabulary& vocabulary, const Word& word) {
    std::vector<std::string_view> known;
    for (const config::Term& term : vocabulary.terms) {
      known.push_back(term.key);
      known.push_back(term.label);
      known.insert(known.end(), term.aliases.begin(), term.aliases.end());
    }
    const std::string nearest = text::nearest(word.text, known);
    diagnostics_.add({.rule = Rule::UnknownTerm,
                      .span = word.span,
                      .args = {word.text, vocabulary.label, vocabulary.known_words()},
                      .suggestion = nearest,
                      .fix = another_name(word, nearest)});
  }

  bool fill_quantity(const Field& field, const YamlNode& node, FieldValue& value) {
    const YamlNode* number = node.kind == YamlNode::Kind::Map ? node.find("value") : &node;
    const YamlNode* date = node.kind == YamlNode::Kind::Map ? node.find("as_of") : nullptr;
    if (number == nullptr || number->kind != YamlNode::Kind::Scalar) {
      report_type(field, node);
      return false;
    }
    report_unknown_parts(node, {"value", "as_of"}, field.key);
    DatedQuantity dated;
    if (date != nullptr && date->kind == YamlNode::Kind::Scalar) {
      dated.as_of = read_date(date->text, date->span, diagnostics_);
    } else if (field.as_of) {
      diagnostics_.add(Rule::MissingAsOf, node.span, {field.key});
    }
    const std::optional<values::Quantity> quantity = values::read_quantity(number->text);
    if (!quantity) {
      diagnostics_.add(Rule::UnreadableQuantity, number->span, {number->text});
      return false;
    }
    dated.quantity = *quantity;
    value.quantity = std::move(dated);
    return true;
  }

  void report_unknown_parts(const YamlNode& node, const std::vector<std::string_view>& known,
                            const std::string& owner) {
    for (const YamlEntry& entry : node.entries) {
      if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
      diagnostics_.add(Rule::UnknownKey, entry.key_span,
                       {entry.key, owner, fmt::format("{}", fmt::join(known, "・"))},
                       text::nearest(entry.key, known));
    }
  }

  bool fill_periods(const Field& field, const YamlNode& node, FieldValue& value) {
    const bool list = field.many && node.kind == YamlNode::Kind::List;
    const std::vector<YamlNode> only = {node};
    for (const YamlNode& item : list ? node.items : only) {
      if (item.kind != YamlNode::Kind::Scalar) {
        report_type(field, item);
      } else if (auto period = read_date(item.text, item.span, diagnostics_)) {
        value.periods.push_back(std::move(*period));
      }
    }
    return !value.periods.empty();
  }

  bool fill_flag(const Field& field, const YamlNode& node, FieldValue& value) {
    const bool yes = node.text == "true" || node.text == "はい";
    const bool no = node.text == "false" || node.text == "いいえ";
    if (!yes && !no) report_type(field, node);
    value.flag = yes;
    return yes || no;
  }

  bool check_url(const FieldValue& value) {
    const std::string& url = value.text();
    const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    const std::size_t end = std::min(url.find_first_of("/?#", host), url.size());
    const bool names_user = url.substr(0, end).find('@') != std::string::npos;
    const bool good =
        host > 0 && end > host && !names_user && url.find_first_of(" \t\n\r\"'<>\\") == std::string::npos;
    if (!good) diagnostics_.add(Rule::FieldNotUrl, value.span, {url});
    return good;
  }

  bool fill_source(const Field& field, const YamlNode& node, FieldValue& value) {
    const YamlNode* id = node.kind == YamlNode::Kind::Map ? node.find("id") : &node;
    if (id == nullptr || id->kind != YamlNode::Kind::Scalar) {
      report_type(field, node);
      return false;
    }
    report_unknown_parts(node, {"id", "section", "page"}, field.key);
    SourceNote note;
    note.source = config_.find_source(id->text);
    if (note.source == nullptr) {
      std::vector<std::string_view> known;
      for (const config::Source& source : config_.sources) known.push_back(source.key);
      diagnostics_.add(Rule::UnknownSource, id->span, {id->text, fmt::format("{}", fmt::join(known, "・"))},
                       text::nearest(id->text, known));
      return false;
    }
    if (const YamlNode* section = node.find("section")) note.section = section->text;
    if (const YamlNode* page = node.find("page")) note.page = page->text;
    value.source = std::move(note);
    return true;
  }

  bool fill_records(const Field& field, const YamlNode& node, FieldValue& value) {
    const bool list = field.type == FieldType::Records && node.kind == YamlNode::Kind::List;
    const std::vector<YamlNode> only = {node};
    for (const YamlNode& item : list ? node.items : only) {
      if (item.kind != YamlNode::Kind::Map) {
        report_type(field, item);
        continue;
      }
      value.records.push_back({item.span, read_map(item, field.fields, field.key, item.span)});
    }
    return !value.records.empty();
  }

  const config::Config& config_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<FieldValue> read_fields(const YamlNode& yaml, const config::Form& form,
                                    const config::Config& config, const SourceSpan& place,
                                    Diagnostics& diagnostics) {
  return FieldReader(config, diagnostics).read_map(yaml, form.fields, form.label, within(place, 0, 0));
}

std::optional<values::Period> read_date(std::string_view raw, const SourceSpan& span,
                                        Diagnostics& diagnostics) {
  values::PeriodReading reading = values::read_period(raw);
  if (reading.problem == values::PeriodProblem::Unreadable) {
    diagnostics.add(Rule::UnreadableDate, span, {std::string(raw)});
    return std::nullopt;
  }
  if (reading.problem == values::PeriodProblem::Impossible) {
    diagnostics.add(Rule::ImpossibleDate, span, {std::string(raw)});
    return std::nullopt;
  }
  if (reading.period.beyond_era) {
    diagnostics.add(Rule::EraBeyondEnd, span, {std::string(raw), values::western_label(reading.period)});
  }
  return std::move(reading.period);
}

}  // namespace shirube::parse

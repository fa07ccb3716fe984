#include "render/facts.h"

#include <utility>

#include "link/urls.h"
#include "render/html.h"

namespace shirube::render {
namespace {

using config::FieldType;

constexpr const char* kUnknown = "<span class=\"unknown\">記載なし</span>";

std::string link_html(const std::string& label, const std::string& from, const std::string& to) {
  return "<a href=\"" + escaped(link::relative_url(from, to)) + "\">" + escaped(label) + "</a>";
}

class FactWriter {
 public:
  FactWriter(const RenderContext& context, const std::string& page) : context_(context), page_(page) {}

  std::string value(const parse::FieldValue& value) const {
    switch (value.field->type) {
      case FieldType::Place:
      case FieldType::Places:
        return joined(value.words, &FactWriter::place);
      case FieldType::Document:
      case FieldType::Documents:
        return joined(value.words, &FactWriter::document);
      case FieldType::Term:
      case FieldType::Terms:
        return terms(value);
      case FieldType::Quantity:
        return quantity(value);
      case FieldType::Period:
        return periods(value);
      case FieldType::Flag:
        return value.flag ? "はい" : "いいえ";
      default:
        return joined(value.words, &FactWriter::text);
    }
  }

 private:
  std::string joined(const std::vector<parse::Word>& words,
                     std::string (FactWriter::*write)(const std::string&) const) const {
    std::string out;
    for (const parse::Word& word : words) out += (out.empty() ? "" : "、") + (this->*write)(word.text);
    return out;
  }

  std::string text(const std::string& word) const { return escaped(word); }

  std::string place(const std::string& name) const {
    const auto place = context_.book.find_place(name);
    if (!place) return escaped(name);
    return link_html(context_.book[*place].name, page_, link::page_of(context_.book, *place));
  }

  std::string document(const std::string& path) const {
    const auto found = context_.book.document_by_path.find(path);
    if (found == context_.book.document_by_path.end()) return escaped(path);
    return link_html(context_.book[found->second].title(), page_,
                     link::page_of(context_.book, found->second));
  }

  std::string terms(const parse::FieldValue& value) const {
    std::string out;
    for (const std::size_t term : value.terms) {
      out += (out.empty() ? "" : "、") +
             escaped(context_.book.config->vocabularies[value.field->vocabulary].terms[term].label);
    }
    return out;
  }

  static std::string quantity(const parse::FieldValue& value) {
    std::string out = quantity_html(value.quantity->quantity, value.field->unit);
    if (value.quantity->as_of)
      out += "<span class=\"as-of\">（" + escaped(value.quantity->as_of->raw) + "時点）</span>";
    return out;
  }

  static std::string periods(const parse::FieldValue& value) {
    std::string out;
    for (const values::Period& period : value.periods) out += (out.empty() ? "" : "、") + escaped(period.raw);
    return out;
  }

  const RenderContext& context_;
  const std::string& page_;
};

/// The page of the entry that a record declares, or nothing.
std::string entry_link(const RenderContext& context, model::DocumentId id, const std::string& page,
                       const parse::Record& record) {
  const parse::FieldValue* name = record.find("name");
  if (name == nullptr || name->words.empty()) return {};
  const auto entry = entry_at(context.book, id, name->words.front());
  return entry ? link::relative_url(page, link::page_of(context.book, *entry)) : std::string();
}

Data record_data(const FactWriter& writer, const parse::Record& record) {
  Data data;
  DataList rows;
  std::string name;
  std::string note;
  for (const parse::FieldValue& value : record.values) {
    if (&value == &record.values.front()) {
      name = value.text();
    } else if (value.field->key != "slug") {
      // The kind of the body helps to tell one from another while the box is closed.
      if (value.field->type == FieldType::Term && note.empty()) note = writer.value(value);
      rows.push_back(fact_data(value.field->label, writer.value(value)));
    }
  }
  set_text(data, "label", name);
  set_text(data, "note", note);
  set_list(data, "rows", std::move(rows));
  return data;
}

Data record_group(const RenderContext& context, model::DocumentId id, const std::string& page,
                  const parse::FieldValue& value) {
  const FactWriter writer(context, page);
  DataList records;
  for (const parse::Record& record : value.records) {
    Data data = record_data(writer, record);
    set_text(data, "href", entry_link(context, id, page, record));
    data.set("single", Data(value.records.size() == 1));
    records.push_back(std::move(data));
  }
  Data group;
  set_text(group, "label", value.field->label);
  set_list(group, "records", std::move(records));
  return group;
}

}  // namespace

std::string field_html(const RenderContext& context, const std::string& page,
                       const parse::FieldValue& value) {
  return FactWriter(context, page).value(value);
}

std::string quantity_html(const values::Quantity& quantity, const std::string& unit) {
  std::string out = escaped(quantity.raw);
  if (quantity.margin > 0) {
    out += "<span class=\"understood\">（" + values::format_number(quantity.value) +
           escaped(quantity.unit.empty() ? unit : quantity.unit) + "）</span>";
  }
  return out;
}

void add_facts(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data) {
  const parse::Document& document = context.book[id];
  const FactWriter writer(context, page);
  DataList facts;
  DataList groups;
  for (const config::Field& field : document.form->fields) {
    if (field.show != config::Show::Facts) continue;
    const parse::FieldValue* value = document.find(field.key);
    const bool records = field.type == FieldType::Records || field.type == FieldType::Record;
    if (value == nullptr) {
      if (!field.optional_row && !records) facts.push_back(fact_data(field.label, kUnknown));
    } else if (records) {
      groups.push_back(record_group(context, id, page, *value));
    } else {
      facts.push_back(fact_data(field.label, writer.value(*value)));
    }
  }
  set_list(data, "record_groups", std::move(groups));
  set_list(data, "facts", std::move(facts));
}

}  // namespace shirube::render

#include "render/compared_fields.h"

#include "render/compared_parts.h"
#include "render/html.h"
#include "render/runs_html.h"

namespace shirube::render {
namespace {

using changes::Edit;
using changes::FieldChange;
using changes::RecordChange;
using changes::What;

std::string value(const std::string& text) {
  return text.empty() ? "<span class=\"unknown\">記載なし</span>" : escaped(text);
}

/// The words of a list in one line: those that stayed, then what is gone and new.
std::string words(const FieldChange& field) {
  std::string out;
  const auto add = [&](const std::string& html) { out += (out.empty() ? "" : "、") + html; };
  for (const std::string& word : field.kept) add(escaped(word));
  for (const std::string& word : field.gone) add(marked_html(Edit::Gone, word));
  for (const std::string& word : field.fresh) add(marked_html(Edit::New, word));
  return out;
}

class Writer {
 public:
  std::string take() { return std::move(out_); }

  void field(const FieldChange& field, const std::string& owner) {
    for (const RecordChange& one : field.records) record(field, one);
    if (!field.records.empty()) return;
    head(owner + escaped(field.label));
    const bool both = !field.before.empty() && !field.after.empty();
    const bool list = !field.gone.empty() || !field.fresh.empty();
    if (both && (list || !field.runs.empty())) {
      cell("変わったところ", list ? words(field) : runs_html(field.runs), " colspan=\"2\"");
    } else {
      cell("前", value(field.before), "");
      cell("後", value(field.after), "");
    }
    out_ += "</tr>\n";
  }

 private:
  void head(const std::string& html) {
    out_ += "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">" + html + "</th>";
  }

  void cell(const std::string& label, const std::string& html, const std::string& more) {
    out_ += "<td role=\"cell\" data-label=\"" + label + "\"" + more + ">" + html + "</td>";
  }

  /// A record that came or went is one row that says all of it; of others each field has a row.
  void record(const FieldChange& owner, const RecordChange& record) {
    const std::string name = escaped(owner.label) + "「" + escaped(record.name) + "」";
    if (record.what == What::Changed) {
      for (const FieldChange& inner : record.fields) field(inner, name + "の");
      return;
    }
    const bool fresh = record.what == What::New;
    std::string told;
    for (const FieldChange& inner : record.fields) {
      const std::string& text = fresh ? inner.after : inner.before;
      if (text != record.name)
        told += (told.empty() ? "" : "／") + escaped(inner.label) + "：" + escaped(text);
    }
    if (told.empty()) told = escaped(record.name);
    head(tag_html(record.what) + name);
    cell("前", fresh ? value({}) : "<del>" + told + "</del>", "");
    cell("後", fresh ? "<ins>" + told + "</ins>" : value({}), "");
    out_ += "</tr>\n";
  }

  std::string out_;
};

}  // namespace

std::string compared_fields_html(const std::vector<FieldChange>& fields, const std::string& name) {
  if (fields.empty()) return {};
  Writer writer;
  for (const FieldChange& field : fields) writer.field(field, {});
  return "<div class=\"table\"><table role=\"table\" class=\"changed-facts\">\n<caption>項目の変更<span "
         "class=\"visually-hidden\">（" +
         escaped(name) +
         "）</span></caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" "
         "scope=\"col\">項目</th><th role=\"columnheader\" scope=\"col\">前</th><th role=\"columnheader\" "
         "scope=\"col\">後</th></tr></thead>\n<tbody role=\"rowgroup\">\n" +
         writer.take() + "</tbody></table></div>\n";
}

}  // namespace shirube::render

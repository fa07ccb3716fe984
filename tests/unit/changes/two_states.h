// Two states of a small handbook, compared.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "changes/compare_states.h"
#include "support/small_site.h"

namespace shirube::changes {

using Files = std::map<std::string, std::string>;

/// The forms of the tests: one with every kind of declared section, one with free ones.
inline constexpr const char* kForms = R"(
[site]
title = "試し"
[vocabularies.callout]
label = "囲み"
terms = [{ key = "note", label = "注" }, { key = "tip", label = "こつ" }]
[vocabularies.theme]
label = "テーマ"
terms = [{ key = "housing", label = "住まい" }, { key = "family", label = "家族" }]
[vocabularies.value_state]
label = "値の状態"
terms = [{ key = "dash", label = "－" }]
[forms.case]
label = "事例"
folder = "cases"
fields = [
  { key = "title", label = "題名", required = true },
  { key = "order", label = "並び順", type = "quantity" },
  { key = "theme", label = "テーマ", type = "terms", vocabulary = "theme", show = "chips" },
  { key = "keywords", label = "言葉", type = "words", show = "chips" },
  { key = "people", label = "人口", type = "quantity", unit = "人", as_of = true, show = "facts" },
  { key = "since", label = "開始", type = "period", show = "facts" },
  { key = "related", label = "関連", type = "documents" },
  { key = "bodies", label = "会議", type = "records", show = "facts", fields = [
    { key = "name", label = "名前", required = true },
    { key = "slug", label = "番地" },
    { key = "members", label = "参加", type = "words" },
  ] },
]
sections = [
  { key = "what", heading = "取組の内容", aliases = ["内容"] },
  { key = "pairs", heading = "課題と対応", kind = "pairs", labels = ["課題", "対応"] },
  { key = "years", heading = "経過", kind = "timeline" },
  { key = "numbers", heading = "指標", kind = "indicators", columns = [
    { key = "name", label = "指標名" }, { key = "goal", label = "目標", type = "value" }, { key = "now", label = "実績", type = "value" } ] },
  { key = "chart", heading = "図", kind = "chart" },
]
[forms.page]
label = "説明"
folder = "pages"
free_sections = true
)";

class TwoStates {
 public:
  TwoStates(Files older, Files newer, std::string older_forms = kForms, std::string newer_forms = kForms)
      : older_(with_forms(std::move(older), std::move(older_forms))),
        newer_(with_forms(std::move(newer), std::move(newer_forms))),
        older_charts_(chart::draw_charts(older_.book, older_.files, older_.diagnostics)),
        newer_charts_(chart::draw_charts(newer_.book, newer_.files, newer_.diagnostics)) {
    lineage_.descents.resize(newer_.book.documents.size());
    lineage_.now_of.resize(older_.book.documents.size());
    for (const auto& [path, id] : newer_.book.document_by_path) {
      const auto found = older_.book.document_by_path.find(path);
      if (found == older_.book.document_by_path.end()) continue;
      lineage_.descents[id.index] = {history::Origin::Same, found->second, {}};
      lineage_.now_of[found->second.index] = id;
    }
  }

  model::DocumentId older(const std::string& path) const { return older_.book.document_by_path.at(path); }
  model::DocumentId newer(const std::string& path) const { return newer_.book.document_by_path.at(path); }
  const model::Handbook& older_book() const { return older_.book; }
  history::Lineage& lineage() { return lineage_; }

  void move(const std::string& from, const std::string& to) {
    lineage_.descents[newer(to).index] = {history::Origin::Moved, older(from), {}};
    lineage_.now_of[older(from).index] = newer(to);
  }

  Changes compare() const {
    return compare_states({older_.book, older_charts_}, {newer_.book, newer_charts_}, lineage_);
  }

 private:
  static Files with_forms(Files files, std::string forms) {
    files.emplace("site.toml", std::move(forms));
    return files;
  }

  test::SmallSite older_, newer_;
  std::vector<chart::DrawnChart> older_charts_, newer_charts_;
  history::Lineage lineage_;
};

inline const char* sign(Edit edit) {
  return edit == Edit::Gone ? "-" : edit == Edit::New ? "+" : "";
}

/// 同じ[-前-][+後+]
inline std::string told(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) {
    const std::string mark = sign(run.edit);
    text += mark.empty() ? run.text : "[" + mark + run.text + mark + "]";
  }
  return text;
}

/// One line a part: its mark (+ - ~), label, text and cells; what is below is set in.
inline std::string told(const std::vector<PartChange>& parts, const std::string& indent = {}) {
  std::string text;
  for (const PartChange& part : parts) {
    text += indent + (part.what == What::New ? "+" : part.what == What::Gone ? "-" : "~");
    if (!part.label.empty()) text += " " + part.label + ":";
    if (!part.runs.empty()) text += " " + told(part.runs);
    for (const CellChange& cell : part.cells) text += " | " + told(cell.runs);
    text += "\n" + told(part.below, indent + "  ");
  }
  return text;
}

/// One line a field.
inline std::string told(const std::vector<FieldChange>& fields, const std::string& indent = {}) {
  std::string text;
  for (const FieldChange& field : fields) {
    text += indent + field.label + ":";
    if (field.records.empty()) text += " " + field.before + " => " + field.after;
    if (!field.runs.empty()) text += " (" + told(field.runs) + ")";
    for (const std::string& gone : field.gone) text += " -" + gone;
    for (const std::string& fresh : field.fresh) text += " +" + fresh;
    text += "\n";
    for (const RecordChange& record : field.records) {
      text += indent + "  " +
              (record.what == What::New    ? "+"
               : record.what == What::Gone ? "-"
                                           : "~") +
              " " + record.name + "\n" + told(record.fields, indent + "    ");
    }
  }
  return text;
}

/// The text of one case whose body changed.
inline std::string told_of_body(const std::string& older, const std::string& newer) {
  const std::string head = "---\ntitle: 題\n---\n\n";
  const TwoStates states({{"content/cases/a.md", head + older}}, {{"content/cases/a.md", head + newer}});
  const Changes changes = states.compare();
  return changes.documents.empty() ? "" : told(changes.documents.front().parts);
}

/// The fields of one case whose front matter changed.
inline std::string told_of_fields(const std::string& older, const std::string& newer) {
  const auto file = [](const std::string& fields) {
    return "---\ntitle: 題\n" + fields + "---\n\n## 取組の内容\n\n文です。\n";
  };
  const TwoStates states({{"content/cases/a.md", file(older)}}, {{"content/cases/a.md", file(newer)}});
  const Changes changes = states.compare();
  return changes.documents.empty() ? "" : told(changes.documents.front().fields);
}

}  // namespace shirube::changes

#include "render/choose_page.h"

#include <utility>

#include "link/comparison.h"
#include "link/urls.h"
#include "text/json.h"

namespace shirube::render {
namespace {

using link::Item;
using link::relative_url;
using model::DocumentId;
using text::json_list;
using text::json_string;

/// The terms shown as chips, in the order of the form.
std::vector<std::string> chip_labels(const RenderContext& context, DocumentId id) {
  std::vector<std::string> labels;
  for (const parse::FieldValue& value : context.book[id].fields) {
    if (value.field->show != config::Show::Chips) continue;
    for (const std::size_t term : value.terms)
      labels.push_back(context.book.config->vocabularies[value.field->vocabulary].terms[term].label);
  }
  return labels;
}

/// What a reader may type to find it besides what the list shows.
std::string search_words(const RenderContext& context, DocumentId id) {
  std::string words;
  for (const std::string& label : chip_labels(context, id)) words += label + " ";
  for (const parse::FieldValue& value : context.book[id].fields) {
    const bool shown =
        value.field->type == config::FieldType::Words && value.field->show == config::Show::Chips;
    for (std::size_t i = 0; shown && i < value.words.size(); ++i) words += value.words[i].text + " ";
  }
  if (!words.empty()) words.pop_back();
  return words;
}

Data choice(const RenderContext& context, DocumentId id, const std::vector<Near>& near) {
  const std::string target =
      near.empty() ? link::page_of(context.book, id) : link::page_of_comparison(context.book, id);
  Data data = link_data(context.book[id].title(), relative_url(link::kComparePage, target));
  set_text(data, "id", link::comparison_id(context.book, id));
  set_text(data, "row_place", context.book.place_line(id));
  set_text(data, "row_form", context.book[id].form->label);
  set_text(data, "words", search_words(context, id));
  set_text(data, "near_count", near.empty() ? std::string() : count_text(near.size()));
  return data;
}

/// [label, anchor of the first section, [items]]
std::string row_json(const RenderContext& context, const config::ComparisonRow& row, DocumentId id) {
  std::vector<std::string> texts;
  std::string anchor;
  for (const Item& item : link::items_in(context.book, row.sections, id)) {
    if (anchor.empty()) anchor = link::encode_path(item.anchor);
    texts.push_back(json_string(item.text));
  }
  return json_list({json_string(row.label), json_string(anchor), json_list(texts)});
}

}  // namespace

OutputFile render_choices(const RenderContext& context, const std::vector<DocumentId>& documents,
                          const std::vector<std::vector<Near>>& near) {
  const config::Comparison& comparison = context.book.config->comparison;
  const PageFrame frame = {link::kComparePage,
                           comparison.label,
                           comparison.lead,
                           "page-compare",
                           {{"ホーム", "index.html"}, {comparison.label, {}}},
                           "compare.css",
                           {"compare.js"}};
  Data data = frame_data(context, frame);
  set_text(data, "lead", comparison.lead);
  set_text(data, "count", count_text(documents.size()));
  DataList choices;
  for (std::size_t i = 0; i < documents.size(); ++i)
    choices.push_back(choice(context, documents[i], near[i]));
  set_list(data, "choices", std::move(choices));
  return finish_page(context, frame, "choose", data);
}

OutputFile render_comparison_data(const RenderContext& context, DocumentId id) {
  std::vector<std::string> labels;
  for (const std::string& label : chip_labels(context, id)) labels.push_back(json_string(label));
  std::vector<std::string> facts;
  for (const auto& [label, text] : short_facts(context, id))
    facts.push_back(json_list({json_string(label), json_string(text)}));
  std::vector<std::string> rows;
  for (const config::ComparisonRow& row : context.book.config->comparison.rows)
    rows.push_back(row_json(context, row, id));
  const parse::Document& document = context.book[id];
  const std::string url = relative_url(link::kComparePage, link::page_of(context.book, id));
  return {link::data_of_comparison(context.book, id),
          "shirubeCompare({\"id\":" + json_string(link::comparison_id(context.book, id)) +
              ",\"title\":" + json_string(document.title()) + ",\"page\":" + json_string(url) +
              ",\"place\":" + json_string(context.book.place_line(id)) +
              ",\"form\":" + json_string(document.form->label) + ",\n\"terms\":" + json_list(labels) +
              ",\"facts\":" + json_list(facts) + ",\n\"rows\":" + json_list(rows) + "});\n"};
}

}  // namespace shirube::render

#include "render/comparison.h"

#include <algorithm>
#include <utility>

#include "link/comparison.h"
#include "link/urls.h"
#include "render/related_links.h"
#include "text/utf8.h"

namespace shirube::render {
namespace {

using config::FieldType;

constexpr std::size_t kNearest = 3;
constexpr std::size_t kShortFact = 60;

void add_near(const RenderContext& context, model::DocumentId id, Near near, std::vector<Near>& found) {
  const bool known = near.document == id || std::any_of(found.begin(), found.end(), [&](const Near& one) {
                       return one.document == near.document;
                     });
  if (known || found.size() == kNearest || !link::is_comparable(context.book, near.document)) return;
  found.push_back(std::move(near));
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : "、") + word;
  return out;
}

std::string fact_text(const config::Config& config, const parse::FieldValue& value) {
  std::vector<std::string> words;
  switch (value.field->type) {
    case FieldType::Term:
    case FieldType::Terms:
      for (const std::size_t term : value.terms)
        words.push_back(config.vocabularies[value.field->vocabulary].terms[term].label);
      break;
    case FieldType::Quantity:
      words.push_back(value.quantity->quantity.raw);
      if (value.quantity->as_of) words.back() += "（" + value.quantity->as_of->raw + "時点）";
      break;
    case FieldType::Period:
      for (const values::Period& period : value.periods) words.push_back(period.raw);
      break;
    case FieldType::Text:
      words.push_back(value.text());
      break;
    default:
      break;
  }
  return joined(words);
}

}  // namespace

std::vector<Near> nearest(const RenderContext& context, model::DocumentId id) {
  std::vector<Near> found;
  if (!link::is_comparable(context.book, id)) return found;
  if (id.index < context.relations.related.size()) {
    for (const relate::RelatedDocument& related : context.relations.related[id.index]) {
      add_near(context, id, {related.document, related.reasons}, found);
    }
  }
  for (const model::DocumentId named : context.book.related_of[id.index]) {
    add_near(context, id, {named, {named_by_author()}}, found);
  }
  return found;
}

std::vector<std::pair<std::string, std::string>> short_facts(const RenderContext& context,
                                                             model::DocumentId id) {
  std::vector<std::pair<std::string, std::string>> facts;
  for (const parse::FieldValue& value : context.book[id].fields) {
    if (value.field->show != config::Show::Facts) continue;
    std::string text = fact_text(*context.book.config, value);
    if (text.empty() || text::count_code_points(text) > kShortFact) continue;
    facts.emplace_back(value.field->label, std::move(text));
  }
  return facts;
}

void add_compare_link(const RenderContext& context, model::DocumentId id, const std::string& page,
                      Data& data) {
  const std::size_t count = nearest(context, id).size();
  Data link(false);
  if (count > 0) {
    link = link_data(context.book.config->folder(context.book[id].folder).label,
                     link::relative_url(page, link::page_of_comparison(context.book, id)));
    set_text(link, "count", count_text(count));
  }
  data.set("compare", std::move(link));
}

}  // namespace shirube::render

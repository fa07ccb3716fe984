#include "render/profile_html.h"

#include "link/urls.h"
#include "relate/size_classes.h"
#include "render/facts.h"
#include "render/html.h"

namespace shirube::render {
namespace {

using relate::Measure;
using relate::PlaceProfile;

std::string quantity_fact(const RenderContext& context, const Measure& measure, const config::Field* field,
                          const std::string& page) {
  std::string html = measure_html(measure, field);
  if (measure.quantity == nullptr) return html;
  if (!measure.quantity->as_of) html += "<span class=\"as-of\">（時点の記載なし）</span>";
  return html + source_html(context, measure.document, page);
}

}  // namespace

const PlaceProfile* profile_of(const RenderContext& context, model::PlaceId id) {
  const auto found = context.relations.profiles.find(id);
  return found == context.relations.profiles.end() ? nullptr : &found->second;
}

std::string unknown_html() {
  return "<span class=\"unknown\">不明</span>";
}

std::string entity_html(const RenderContext& context, const PlaceProfile& profile) {
  const config::Config& config = *context.book.config;
  if (!profile.entity || !config.entities) return unknown_html();
  return escaped(config.vocabularies[*config.entities].terms[*profile.entity].label);
}

std::string measure_html(const Measure& measure, const config::Field* field) {
  if (measure.quantity == nullptr) return unknown_html();
  std::string html = quantity_html(measure.quantity->quantity, field == nullptr ? "" : field->unit);
  if (measure.quantity->as_of) {
    html += "<span class=\"as-of\">（" + escaped(measure.quantity->as_of->raw) + "時点）</span>";
  }
  return html;
}

std::string rate_html(const std::optional<double>& rate) {
  return rate ? escaped(relate::rate_text(*rate)) : unknown_html();
}

std::string source_html(const RenderContext& context, model::DocumentId id, const std::string& page) {
  return "<span class=\"fact-source\">出典：<a href=\"" +
         escaped(link::relative_url(page, link::page_of(context.book, id))) + "\">" +
         escaped(context.book[id].title()) + "</a></span>";
}

void add_profile_facts(const RenderContext& context, model::PlaceId id, const std::string& page,
                       DataList& rows) {
  const PlaceProfile* profile = profile_of(context, id);
  if (profile == nullptr) return;
  const config::Config& config = *context.book.config;
  const config::SimilarPlaces& similar = *config.similar_places;
  const config::Field* size = relate::field_named(config, similar.size);
  rows.push_back(fact_data(size == nullptr ? similar.size : size->label,
                           quantity_fact(context, profile->size, size, page)));
  for (std::size_t i = 0; i < similar.rates.size(); ++i) {
    const config::Field* field = relate::field_named(config, similar.rates[i]);
    rows.push_back(fact_data(field == nullptr ? similar.rates[i] : field->label,
                             quantity_fact(context, profile->measures[i], field, page)));
    if (profile->rates[i]) {
      rows.push_back(fact_data(relate::rate_label(config, i), rate_html(profile->rates[i])));
    }
  }
}

}  // namespace shirube::render

#include "render/similar_links.h"

#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "relate/size_classes.h"
#include "render/html.h"
#include "render/place_tree.h"
#include "render/profile_html.h"

namespace shirube::render {
namespace {

using link::relative_url;
using model::PlaceId;
using relate::PlaceProfile;
using relate::SimilarPlace;

const std::vector<SimilarPlace>& similar_to(const RenderContext& context, PlaceId id) {
  static const std::vector<SimilarPlace> none;
  const auto found = context.relations.similar.find(id);
  return found == context.relations.similar.end() ? none : found->second;
}

DataList reasons_data(const std::vector<relate::Reason>& reasons) {
  DataList list;
  for (const relate::Reason& reason : reasons) {
    std::string words;
    for (const std::string& word : reason.words) words += (words.empty() ? "" : "、") + word;
    Data data;
    set_text(data, "label", reason.label);
    set_text(data, "words", words);
    list.push_back(std::move(data));
  }
  return list;
}

Data cell(const std::string& label, const std::string& html) {
  Data data;
  set_text(data, "label", label);
  set_text(data, "html", html);
  return data;
}

class SimilarTable {
 public:
  SimilarTable(const RenderContext& context, const std::string& page)
      : context_(context), config_(*context.book.config), page_(page) {
    const config::SimilarPlaces& similar = *config_.similar_places;
    size_ = relate::field_named(config_, similar.size);
    heads_.push_back(size_ == nullptr ? similar.size : size_->label);
    for (std::size_t i = 0; i < similar.rates.size(); ++i) heads_.push_back(relate::rate_label(config_, i));
    if (similar.family) {
      heads_.push_back(config_.vocabularies[config_.lists[*similar.family].vocabulary].label);
    }
  }

  DataList heads() const {
    DataList heads;
    for (const std::string& head : heads_) heads.push_back(link_data(head, {}));
    return heads;
  }

  Data row(PlaceId id, const std::vector<relate::Reason>& reasons) const {
    const PlaceProfile& profile = context_.relations.profiles.at(id);
    Data row = place_data(context_, page_, id);
    set_text(row, "kind", entity_html(context_, profile));
    set_list(row, "cells", cells(profile));
    set_list(row, "reasons", reasons_data(reasons));
    return row;
  }

 private:
  DataList cells(const PlaceProfile& profile) const {
    DataList cells = {cell(heads_.front(), measure_html(profile.size, size_))};
    for (const std::optional<double>& rate : profile.rates) {
      cells.push_back(cell(heads_[cells.size()], rate_html(rate)));
    }
    if (config_.similar_places->family) cells.push_back(cell(heads_.back(), terms(profile)));
    return cells;
  }

  std::string terms(const PlaceProfile& profile) const {
    const config::ListFamily& family = config_.lists[*config_.similar_places->family];
    std::string out;
    for (const std::size_t term : profile.terms) {
      out += (out.empty() ? "" : "、") + escaped(config_.vocabularies[family.vocabulary].terms[term].label);
    }
    return out.empty() ? "<span class=\"unknown\">記載なし</span>" : out;
  }

  const RenderContext& context_;
  const config::Config& config_;
  const std::string& page_;
  const config::Field* size_ = nullptr;
  std::vector<std::string> heads_;
};

/// Whether two places are of the same class of size, or of classes next to each other.
bool near_in_size(const PlaceProfile& a, const PlaceProfile& b) {
  if (!a.band || !b.band) return false;
  const auto [less, more] = std::minmax(*a.band, *b.band);
  return more - less <= 1;
}

std::string band_anchor(const RenderContext& context, const std::optional<std::size_t>& band) {
  const std::size_t unknown = context.book.config->similar_places->bands.size() + 1;
  return "band-" + count_text(band ? *band + 1 : unknown + 1);
}

DataList by_size_rows(const RenderContext& context, const std::optional<std::size_t>& band) {
  const config::Config& config = *context.book.config;
  const config::Field* size = relate::field_named(config, config.similar_places->size);
  std::vector<std::pair<double, const PlaceProfile*>> profiles;
  for (const auto& [id, profile] : context.relations.profiles) {
    if (profile.band == band)
      profiles.emplace_back(band ? profile.size.quantity->quantity.value : 0, &profile);
  }
  std::stable_sort(profiles.begin(), profiles.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  DataList rows;
  for (const auto& [value, profile] : profiles) {
    Data row = place_data(context, kBySize, profile->place);
    set_text(row, "kind", entity_html(context, *profile));
    set_text(row, "size", measure_html(profile->size, size));
    rows.push_back(std::move(row));
  }
  return rows;
}

Data band_group(const RenderContext& context, const std::optional<std::size_t>& band) {
  const config::Config& config = *context.book.config;
  const config::Field* size = relate::field_named(config, config.similar_places->size);
  const std::string name = size == nullptr ? config.similar_places->size : size->label;
  DataList rows = by_size_rows(context, band);
  Data group;
  set_text(group, "anchor", band_anchor(context, band));
  set_text(group, "group_label", name + (band ? " " + relate::band_label(config, *band) : "が不明の地域"));
  set_text(group, "count", count_text(rows.size()));
  set_text(group, "size_label", name);
  set_list(group, "rows", std::move(rows));
  return group;
}

}  // namespace

void add_similar_places(const RenderContext& context, PlaceId id, const std::string& page, Data& data) {
  data.set("similar", Data(false));
  const PlaceProfile* profile = profile_of(context, id);
  if (profile == nullptr) return;
  const SimilarTable table(context, page);
  DataList rows;
  for (const SimilarPlace& one : similar_to(context, id)) rows.push_back(table.row(one.place, one.reasons));
  Data similar;
  set_list(similar, "heads", table.heads());
  set_list(similar, "rows", std::move(rows));
  similar.set("own", table.row(id, {}));
  similar.set("size_known", Data(profile->band.has_value()));
  add_by_size_link(context, page, similar);
  data.set("similar", std::move(similar));
}

void add_size_peers(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data) {
  data.set("peers", Data(false));
  const auto place = context.book.place_of[id.index];
  const PlaceProfile* own = place ? profile_of(context, *place) : nullptr;
  if (own == nullptr) return;
  DataList places;
  for (const SimilarPlace& one : similar_to(context, *place)) {
    if (own->band && !near_in_size(*own, context.relations.profiles.at(one.place))) continue;
    Data peer = place_data(context, page, one.place);
    set_list(peer, "reasons", reasons_data(one.reasons));
    places.push_back(std::move(peer));
  }
  if (places.empty()) return;
  Data peers;
  set_list(peers, "places", std::move(places));
  set_text(peers, "band", own->band ? relate::band_label(*context.book.config, *own->band) : std::string());
  add_by_size_link(context, page, peers);
  data.set("peers", std::move(peers));
}

bool has_by_size(const RenderContext& context) {
  const auto& similar = context.book.config->similar_places;
  return similar && !similar->bands.empty() && !context.relations.profiles.empty();
}

void add_by_size_link(const RenderContext& context, const std::string& page, Data& data) {
  set_text(data, "by_size", has_by_size(context) ? relative_url(page, kBySize) : std::string());
}

OutputFile render_by_size(const RenderContext& context) {
  const PageFrame frame = {
      kBySize,
      "規模から探す",
      "地域の規模ごとの一覧です。",
      "page-list",
      {{"ホーム", "index.html"}, {"地域から探す", "prefectures/index.html"}, {"規模から探す", {}}}};
  Data data = frame_data(context, frame);
  DataList groups;
  for (std::size_t band = 0; band <= context.book.config->similar_places->bands.size(); ++band) {
    groups.push_back(band_group(context, band));
  }
  groups.push_back(band_group(context, std::nullopt));
  set_list(data, "groups", std::move(groups));
  return finish_page(context, frame, "by-size", data);
}

}  // namespace shirube::render

#include <utility>

#include "link/urls.h"
#include "render/html.h"
#include "render/page_data.h"
#include "render/tile_map.h"

namespace shirube::render {
namespace {

using link::relative_url;

constexpr const char* kIndex = "prefectures/index.html";

class PlacePage {
 public:
  PlacePage(const RenderContext& context, model::PlaceId id)
      : context_(context),
        book_(context.book),
        place_(context.book[id]),
        page_(link::page_of(context.book, id)) {
    const auto& own = place_.is_prefecture ? context.graph.by_prefecture : context.graph.by_place;
    const auto found = own.find(id);
    if (found != own.end()) documents_ = found->second;
  }

  OutputFile render() const {
    PageFrame frame = {page_,
                       place_.name,
                       place_.name + "の取組の一覧です。",
                       "page-list",
                       {{"ホーム", "index.html"}, {"地域から探す", kIndex}}};
    if (place_.prefecture) {
      frame.crumbs.push_back({book_[*place_.prefecture].name, link::page_of(book_, *place_.prefecture)});
    }
    frame.crumbs.push_back({place_.name, {}});
    Data data = frame_data(context_, frame);
    set_text(data, "list_kind", "地域");
    set_text(data, "lead", place_.note);
    set_text(data, "count", count_text(documents_.size()));
    data.set("count_known", Data(true));
    set_text(data, "color", {});
    set_list(data, "facts", facts());
    data.set("record_groups", Data(DataList{}));
    DataList groups;
    add_group("この地域の文書", "own", documents_, groups);
    for (const model::PlaceId area : place_.areas) add_place_group(area, groups);
    for (const model::PlaceId member : place_.members) add_place_group(member, groups);
    set_text(data, "empty", groups.empty() ? "この手引きには、まだこの地域の文書がありません。" : "");
    set_list(data, "groups", groups);
    set_list(data, "siblings", {});
    return finish_page(context_, frame, "list", data);
  }

 private:
  std::string link_to(model::PlaceId id) const {
    return "<a href=\"" + escaped(relative_url(page_, link::page_of(book_, id))) + "\">" +
           escaped(book_[id].name) + "</a>";
  }

  std::string links_to(const std::vector<model::PlaceId>& places) const {
    std::string out;
    for (const model::PlaceId place : places) out += (out.empty() ? "" : "、") + link_to(place);
    return out;
  }

  DataList facts() const {
    const config::Config& config = *book_.config;
    DataList rows;
    rows.push_back(fact_data("読み", escaped(place_.kana)));
    const bool known = place_.entity && config.entities;
    rows.push_back(
        fact_data("種別", known ? escaped(config.vocabularies[*config.entities].terms[*place_.entity].label)
                                : "<span class=\"unknown\">不明</span>"));
    const bool national = place_.id.find('-') == std::string::npos;
    rows.push_back(fact_data(national ? "全国地方公共団体コード" : "地域のID",
                             "<code>" + escaped(place_.id) + "</code>"));
    if (place_.prefecture) rows.push_back(fact_data("都道府県", link_to(*place_.prefecture)));
    if (!place_.areas.empty()) rows.push_back(fact_data("含まれる圏域", links_to(place_.areas)));
    if (!place_.members.empty()) rows.push_back(fact_data("構成する市町村", links_to(place_.members)));
    return rows;
  }

  void add_group(const std::string& label, const std::string& anchor,
                 const std::vector<model::DocumentId>& documents, DataList& groups) const {
    if (documents.empty()) return;
    DataList rows;
    for (const model::DocumentId id : documents) rows.push_back(row_data(context_, id, page_));
    groups.push_back(rows_group(label, anchor, rows));
  }

  void add_place_group(model::PlaceId id, DataList& groups) const {
    const auto found = context_.graph.by_place.find(id);
    if (found == context_.graph.by_place.end()) return;
    add_group(book_[id].name + "の文書", "place-" + book_[id].id, found->second, groups);
  }

  const RenderContext& context_;
  const model::Handbook& book_;
  const model::Place& place_;
  std::string page_;
  std::vector<model::DocumentId> documents_;
};

/// Documents by place, for a site that has no prefectures.
DataList counted_places(const RenderContext& context) {
  DataList entries;
  for (const auto& [id, documents] : context.graph.by_place) {
    Data entry = link_data(context.book[id].name, relative_url(kIndex, link::page_of(context.book, id)));
    set_text(entry, "count", count_text(documents.size()));
    entries.push_back(std::move(entry));
  }
  return entries;
}

OutputFile render_prefecture_index(const RenderContext& context) {
  const PageFrame frame = {kIndex,
                           "地域から探す",
                           "地域ごとの文書の一覧です。",
                           "page-index",
                           {{"ホーム", "index.html"}, {"地域から探す", {}}}};
  Data data = frame_data(context, frame);
  set_text(data, "lead", "地域ごとに、この手引きに収めた文書を探せます。");
  add_map(context, kIndex, all_documents(context.book), data);
  set_list(data, "places", counted_places(context));
  return finish_page(context, frame, "prefectures", data);
}

}  // namespace

std::vector<OutputFile> render_places(const RenderContext& context) {
  std::vector<OutputFile> pages;
  for (const model::PlaceId id : context.graph.place_pages) pages.push_back(PlacePage(context, id).render());
  if (!pages.empty()) pages.push_back(render_prefecture_index(context));
  return pages;
}

}  // namespace shirube::render

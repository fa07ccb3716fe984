#include <tbb/parallel_for.h>

#include <utility>

#include "link/urls.h"
#include "render/page_data.h"
#include "render/place_page.h"
#include "render/similar_links.h"
#include "render/tile_map.h"

namespace shirube::render {
namespace {

using link::relative_url;

constexpr const char* kIndex = "prefectures/index.html";

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
  add_by_size_link(context, kIndex, data);
  return finish_page(context, frame, "prefectures", data);
}

}  // namespace

void render_places(const RenderContext& context, const FileSink& sink) {
  const std::vector<model::PlaceId>& places = context.graph.place_pages;
  const PlacesBelow below = places_below(context);
  tbb::parallel_for(std::size_t{0}, places.size(),
                    [&](std::size_t i) { sink(render_place(context, places[i], below)); });
  if (!places.empty()) sink(render_prefecture_index(context));
  if (has_by_size(context)) sink(render_by_size(context));
}

}  // namespace shirube::render

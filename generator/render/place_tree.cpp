#include "render/place_tree.h"

#include <algorithm>
#include <set>
#include <utility>

#include "link/urls.h"

namespace shirube::render {

using model::PlaceId;

bool has_page(const RenderContext& context, PlaceId id) {
  const std::vector<PlaceId>& pages = context.graph.place_pages;
  return std::binary_search(pages.begin(), pages.end(), id);
}

const std::vector<model::DocumentId>& own_documents(const RenderContext& context, PlaceId id) {
  static const std::vector<model::DocumentId> none;
  const auto found = context.graph.by_place.find(id);
  return found == context.graph.by_place.end() ? none : found->second;
}

PlacesBelow places_below(const RenderContext& context) {
  PlacesBelow below;
  for (const PlaceId id : context.graph.place_pages) {
    if (const auto prefecture = context.book[id].prefecture) below[*prefecture].push_back(id);
  }
  return below;
}

Data place_data(const RenderContext& context, const std::string& page, PlaceId id) {
  const bool linked = has_page(context, id);
  Data data = link_data(context.book[id].name,
                        linked ? link::relative_url(page, link::page_of(context.book, id)) : std::string());
  set_text(data, "count", linked ? count_text(own_documents(context, id).size()) : std::string());
  return data;
}

DataList place_tree(const RenderContext& context, const std::string& page,
                    const std::vector<PlaceId>& below) {
  std::set<PlaceId> in_area;
  DataList areas;
  for (const PlaceId id : below) {
    const std::vector<PlaceId>& members = context.book[id].members;
    if (members.empty()) continue;
    in_area.insert(id);
    in_area.insert(members.begin(), members.end());
    DataList inner;
    for (const PlaceId member : members) inner.push_back(place_data(context, page, member));
    Data area = place_data(context, page, id);
    set_list(area, "members", std::move(inner));
    areas.push_back(std::move(area));
  }
  for (const PlaceId id : below) {
    if (in_area.count(id) != 0) continue;
    Data place = place_data(context, page, id);
    set_list(place, "members", {});
    areas.push_back(std::move(place));
  }
  return areas;
}

}  // namespace shirube::render

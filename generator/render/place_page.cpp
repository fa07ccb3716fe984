#include "render/place_page.h"

#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "render/html.h"
#include "render/profile_html.h"
#include "render/similar_links.h"

namespace shirube::render {
namespace {

using link::relative_url;
using model::DocumentId;
using model::PlaceId;

/// So many documents of another place stand on a page; its own page has the rest.
constexpr std::size_t kOfNeighbour = 10;

class PlacePage {
 public:
  PlacePage(const RenderContext& context, PlaceId id, const PlacesBelow& below)
      : context_(context),
        book_(context.book),
        id_(id),
        place_(context.book[id]),
        below_(below),
        page_(link::page_of(context.book, id)) {}

  OutputFile render() const {
    const PageFrame frame = frame_of_place();
    const std::vector<DocumentId> inner = documents_below();
    Data data = frame_data(context_, frame);
    set_text(data, "lead", place_.note);
    set_text(data, "count", count_text(own_documents(context_, id_).size() + inner.size()));
    set_list(data, "facts", facts());
    data.set("record_groups", Data(DataList{}));
    const auto below = below_.find(id_);
    set_list(data, "tree", below == below_.end() ? DataList{} : place_tree(context_, page_, below->second));
    set_text(data, "tree_label", place_.name + "の圏域・市町村");
    DataList groups = all_groups(inner);
    set_text(data, "empty", groups.empty() ? "この手引きには、まだこの地域の文書がありません。" : "");
    set_list(data, "groups", std::move(groups));
    add_similar_places(context_, id_, page_, data);
    return finish_page(context_, frame, "place", data);
  }

 private:
  PageFrame frame_of_place() const {
    PageFrame frame = {page_,
                       place_.name,
                       place_.name + "の取組の一覧です。",
                       "page-list",
                       {{"ホーム", "index.html"}, {"地域から探す", "prefectures/index.html"}}};
    if (place_.prefecture) {
      frame.crumbs.push_back({book_[*place_.prefecture].name, link::page_of(book_, *place_.prefecture)});
    }
    frame.crumbs.push_back({place_.name, {}});
    return frame;
  }

  /// Of a prefecture: the documents of the places in it.
  std::vector<DocumentId> documents_below() const {
    std::vector<DocumentId> documents;
    const auto found = context_.graph.by_prefecture.find(id_);
    if (!place_.is_prefecture || found == context_.graph.by_prefecture.end()) return documents;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(documents),
                 [&](DocumentId id) { return book_.place_of[id.index] != id_; });
    return documents;
  }

  DataList all_groups(const std::vector<DocumentId>& inner) const {
    DataList groups;
    add_group(place_.is_prefecture ? place_.name + "の文書" : "この地域の文書", "own",
              own_documents(context_, id_), groups);
    add_group(place_.name + "内の地域の文書", "below", inner, groups);
    for (const PlaceId area : place_.areas) add_neighbour(area, groups);
    for (const PlaceId member : place_.members) add_neighbour(member, groups);
    if (place_.prefecture) add_neighbour(*place_.prefecture, groups);
    return groups;
  }

  void add_group(const std::string& label, const std::string& anchor,
                 const std::vector<DocumentId>& documents, DataList& groups) const {
    if (documents.empty()) return;
    DataList rows;
    for (const DocumentId id : documents) rows.push_back(row_data(context_, id, page_));
    Data group = rows_group(label, anchor, std::move(rows));
    set_text(group, "more", {});
    groups.push_back(std::move(group));
  }

  void add_neighbour(PlaceId id, DataList& groups) const {
    const std::vector<DocumentId>& documents = own_documents(context_, id);
    if (documents.empty()) return;
    const std::size_t shown = std::min(documents.size(), kOfNeighbour);
    DataList rows;
    for (std::size_t i = 0; i < shown; ++i) {
      rows.push_back(row_data(context_, documents[i], page_));
    }
    Data group = rows_group(book_[id].name + "の文書", "place-" + book_[id].id, std::move(rows));
    set_text(group, "count", count_text(documents.size()));
    set_text(group, "more", documents.size() > shown ? book_[id].name + "の文書をすべて見る" : "");
    set_text(group, "more_href", relative_url(page_, link::page_of(book_, id)));
    groups.push_back(std::move(group));
  }

  std::string link_to(PlaceId id) const {
    if (!has_page(context_, id)) return escaped(book_[id].name);
    return "<a href=\"" + escaped(relative_url(page_, link::page_of(book_, id))) + "\">" +
           escaped(book_[id].name) + "</a>";
  }

  std::string links_to(const std::vector<PlaceId>& places) const {
    std::string out;
    for (const PlaceId place : places) out += (out.empty() ? "" : "、") + link_to(place);
    return out;
  }

  /// What the table of places says; where it says nothing, what a document says, with its name.
  std::string entity() const {
    relate::PlaceProfile profile;
    profile.entity = place_.entity;
    if (const relate::PlaceProfile* told = profile_of(context_, id_)) profile = *told;
    const std::string html = entity_html(context_, profile);
    return profile.entity_from ? html + source_html(context_, *profile.entity_from, page_) : html;
  }

  DataList facts() const {
    DataList rows;
    rows.push_back(fact_data("読み", escaped(place_.kana)));
    rows.push_back(fact_data("種別", entity()));
    const bool national = place_.id.find('-') == std::string::npos;
    rows.push_back(fact_data(national ? "全国地方公共団体コード" : "地域のID",
                             "<code>" + escaped(place_.id) + "</code>"));
    if (place_.prefecture) rows.push_back(fact_data("都道府県", link_to(*place_.prefecture)));
    if (!place_.areas.empty()) rows.push_back(fact_data("含まれる圏域", links_to(place_.areas)));
    if (!place_.members.empty()) rows.push_back(fact_data("構成する市町村", links_to(place_.members)));
    add_profile_facts(context_, id_, page_, rows);
    return rows;
  }

  const RenderContext& context_;
  const model::Handbook& book_;
  PlaceId id_;
  const model::Place& place_;
  const PlacesBelow& below_;
  std::string page_;
};

}  // namespace

OutputFile render_place(const RenderContext& context, model::PlaceId id, const PlacesBelow& below) {
  return PlacePage(context, id, below).render();
}

}  // namespace shirube::render

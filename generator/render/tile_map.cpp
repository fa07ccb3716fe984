#include "render/tile_map.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "link/urls.h"

namespace shirube::render {
namespace {

using link::relative_url;
using model::DocumentId;
using model::PlaceId;

constexpr std::size_t kAllPrefectures = 47;
constexpr std::size_t kCodeDigits = 2;

/// The customary regions, by the last prefecture of each in the order of the codes (JIS X 0401).
struct Region {
  const char* name;
  std::string_view last_code;
};
constexpr std::array<Region, 6> kRegions = {{{"北海道・東北", "07"},
                                             {"関東", "14"},
                                             {"中部", "23"},
                                             {"近畿", "30"},
                                             {"中国・四国", "39"},
                                             {"九州・沖縄", "47"}}};
constexpr const char* kElsewhere = "そのほか";

std::string code_of(const model::Place& prefecture) {
  return prefecture.id.substr(0, kCodeDigits);
}

struct ShortName {
  std::string name, suffix;
};

/// 青森 + 県, 東京 + 都; 北海道 has no shorter name.
ShortName short_name(const std::string& name) {
  for (const std::string_view suffix : {"都", "府", "県"}) {
    if (!name.ends_with(suffix)) continue;
    return {name.substr(0, name.size() - suffix.size()), std::string(suffix)};
  }
  return {name, {}};
}

/// A step of 0 to 3 that only supports the number beside it.
std::size_t level_of(std::size_t count, std::size_t most) {
  constexpr std::size_t kSteps = 3;
  return count == 0 ? 0 : 1 + std::min(kSteps - 1, kSteps * (count - 1) / most);
}

class MapData {
 public:
  MapData(const RenderContext& context, const std::string& page, const std::vector<DocumentId>& documents)
      : book_(context.book), page_(page) {
    for (const DocumentId id : documents) count(id);
    for (const PlaceId id : context.graph.place_pages) {
      if (book_[id].is_prefecture) prefectures_.push_back(id);
    }
    std::sort(prefectures_.begin(), prefectures_.end(),
              [&](PlaceId a, PlaceId b) { return book_[a].id < book_[b].id; });
  }

  bool has_prefectures() const { return !prefectures_.empty(); }
  std::size_t placed() const { return placed_; }

  Data data() const {
    Data map;
    map.set("grid", Data(stands_as_map()));
    set_list(map, "tiles", tiles());
    set_list(map, "regions", regions());
    set_text(map, "reach", count_text(by_prefecture_.size()));
    set_text(map, "placed", count_text(placed_));
    set_text(map, "pseudonyms", pseudonyms_ == 0 ? std::string() : count_text(pseudonyms_));
    return map;
  }

 private:
  void count(DocumentId id) {
    if (book_[id].find("pseudonym") != nullptr) {
      ++pseudonyms_;
    } else if (const auto place = book_.place_of[id.index]) {
      ++placed_;
      ++by_place_[*place];
      const PlaceId head = book_[*place].prefecture.value_or(*place);
      if (book_[head].is_prefecture) ++by_prefecture_[head];
    }
  }

  std::size_t count_of(const std::map<PlaceId, std::size_t>& counts, PlaceId id) const {
    const auto found = counts.find(id);
    return found == counts.end() ? 0 : found->second;
  }

  /// A tile has a place on the map for each code from 01 to 47.
  bool stands_as_map() const {
    return prefectures_.size() == kAllPrefectures && code_of(book_[prefectures_.front()]) == "01" &&
           code_of(book_[prefectures_.back()]) == kRegions.back().last_code;
  }

  Data counted(PlaceId id, std::size_t count) const {
    Data data = link_data(book_[id].name, relative_url(page_, link::page_of(book_, id)));
    set_text(data, "count", count_text(count));
    return data;
  }

  DataList tiles() const {
    std::size_t most = 1;
    for (const auto& [id, count] : by_prefecture_) most = std::max(most, count);
    DataList tiles;
    for (const PlaceId id : prefectures_) {
      const std::size_t count = count_of(by_prefecture_, id);
      const ShortName name = short_name(book_[id].name);
      Data tile = counted(id, count);
      set_text(tile, "name", name.name);
      set_text(tile, "suffix", name.suffix);
      set_text(tile, "css", "tile-" + code_of(book_[id]) + " level-" + count_text(level_of(count, most)));
      tiles.push_back(std::move(tile));
    }
    return tiles;
  }

  /// The places with documents under each prefecture, in the order of the handbook.
  std::map<PlaceId, DataList> places_below() const {
    std::map<PlaceId, DataList> below;
    for (const auto& [id, count] : by_place_) {
      if (const auto prefecture = book_[id].prefecture) below[*prefecture].push_back(counted(id, count));
    }
    return below;
  }

  DataList regions() const {
    std::array<DataList, kRegions.size() + 1> by_region;
    std::map<PlaceId, DataList> below = places_below();
    for (const PlaceId id : prefectures_) {
      const std::size_t count = count_of(by_prefecture_, id);
      if (count == 0) continue;
      Data entry = counted(id, count);
      set_list(entry, "places", std::move(below[id]));
      by_region.at(region_of(code_of(book_[id]))).push_back(std::move(entry));
    }
    for (const auto& [id, count] : by_place_) {
      if (book_[id].prefecture || book_[id].is_prefecture) continue;
      Data entry = counted(id, count);
      set_list(entry, "places", {});
      by_region.back().push_back(std::move(entry));
    }
    DataList regions;
    for (std::size_t i = 0; i < by_region.size(); ++i) {
      if (by_region.at(i).empty()) continue;
      Data region;
      set_text(region, "region", i < kRegions.size() ? kRegions.at(i).name : kElsewhere);
      set_list(region, "prefectures", by_region.at(i));
      regions.push_back(std::move(region));
    }
    return regions;
  }

  static std::size_t region_of(std::string_view code) {
    const auto found = std::find_if(kRegions.begin(), kRegions.end(),
                                    [&](const Region& region) { return code <= region.last_code; });
    return static_cast<std::size_t>(found - kRegions.begin());
  }

  const model::Handbook& book_;
  const std::string& page_;
  std::vector<PlaceId> prefectures_;  ///< in the order of the codes
  std::map<PlaceId, std::size_t> by_place_, by_prefecture_;
  std::size_t placed_ = 0;
  std::size_t pseudonyms_ = 0;
};

}  // namespace

void add_map(const RenderContext& context, const std::string& page, const std::vector<DocumentId>& documents,
             Data& data) {
  const MapData map(context, page, documents);
  data.set("map", map.has_prefectures() ? map.data() : Data(false));
}

void add_map(const RenderContext& context, const std::string& page,
             const std::vector<link::ListEntry>& documents, Data& data) {
  std::vector<DocumentId> ids;
  for (const link::ListEntry& entry : documents) ids.push_back(entry.document);
  const MapData map(context, page, ids);
  data.set("map", map.has_prefectures() && map.placed() > 0 ? map.data() : Data(false));
}

std::vector<DocumentId> all_documents(const model::Handbook& book) {
  std::vector<DocumentId> documents;
  for (std::size_t i = 0; i < book.documents.size(); ++i) documents.push_back(DocumentId{i});
  return documents;
}

}  // namespace shirube::render

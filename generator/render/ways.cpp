#include "render/ways.h"

#include <algorithm>

#include "link/comparison.h"
#include "link/extracts.h"
#include "link/urls.h"
#include "render/similar_links.h"

namespace shirube::render {
namespace {

class WayWriter {
 public:
  WayWriter(const RenderContext& context, const std::string& page) : context_(context), page_(page) {}

  DataList write() {
    const config::Config& config = *context_.book.config;
    for (const config::Extract& extract : config.extracts) add(extract, link::index_page_of(extract), 0);
    add_catalogues();
    for (std::size_t i = 0; i < config.lists.size(); ++i) {
      if (!config.lists[i].in_header)
        add(config.lists[i], link::index_page_of(config.lists[i]), filled_lists(i));
    }
    for (const config::Matrix& matrix : config.matrices) {
      if (!config.lists[matrix.rows].in_header) add(matrix, link::page_of_matrix(config, matrix), 0);
    }
    if (!link::comparable_documents(context_.book, context_.graph).empty()) {
      add(config.comparison, link::kComparePage, 0);
    }
    if (has_by_size(context_))
      add(config::Folder{{}, "規模から探す", "規模の近い地域ごとに、文書を探せます。"}, kBySize, 0);
    return std::move(tiles_);
  }

 private:
  template <typename Declared>
  void add(const Declared& declared, const std::string& target, std::size_t count) {
    Data tile = link_data(declared.label, link::relative_url(page_, target));
    set_text(tile, "count", count == 0 ? std::string() : count_text(count));
    set_text(tile, "note", declared.lead);
    tiles_.push_back(std::move(tile));
  }

  void add_catalogues() {
    const config::Config& config = *context_.book.config;
    std::vector<std::size_t> counts(config.catalogues.size());
    for (const model::Entry& entry : context_.book.entries) ++counts[entry.catalogue];
    for (std::size_t i = 0; i < counts.size(); ++i) {
      add(config.catalogues[i], link::index_page_of(config.catalogues[i]), counts[i]);
    }
  }

  std::size_t filled_lists(std::size_t family) const {
    const auto& lists = context_.graph.lists[family];
    return static_cast<std::size_t>(
        std::count_if(lists.begin(), lists.end(), [](const auto& list) { return !list.empty(); }));
  }

  const RenderContext& context_;
  const std::string& page_;
  DataList tiles_;
};

}  // namespace

DataList ways(const RenderContext& context, const std::string& page) {
  return WayWriter(context, page).write();
}

}  // namespace shirube::render

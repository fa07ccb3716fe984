#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "render/entry_page.h"
#include "render/page_data.h"
#include "text/collate.h"

namespace shirube::render {
namespace {

using link::relative_url;
using model::EntryId;

class CatalogueIndex {
 public:
  CatalogueIndex(const RenderContext& context, std::size_t index)
      : context_(context),
        book_(context.book),
        index_(index),
        catalogue_(context.book.config->catalogues[index]),
        page_(link::index_page_of(catalogue_)) {}

  OutputFile render() {
    for (std::size_t i = 0; i < book_.entries.size(); ++i) {
      if (book_.entries[i].catalogue == index_) add(EntryId{i});
    }
    const PageFrame frame = {page_,
                             catalogue_.label,
                             catalogue_.lead,
                             "page-index",
                             {{"ホーム", "index.html"}, {catalogue_.label, {}}}};
    Data data = frame_data(context_, frame);
    set_text(data, "lead", catalogue_.lead);
    set_text(data, "count", count_text(count_));
    set_text(data, "noun", catalogue_.noun);
    set_list(data, "groups", groups());
    return finish_page(context_, frame, "catalogue", data);
  }

 private:
  struct Group {
    std::string label;
    DataList entries;
  };

  void add(EntryId id) {
    const model::Entry& entry = book_[id];
    Data data = link_data(entry.name, relative_url(page_, link::page_of(book_, id)));
    set_text(data, "count", count_text(entry.declared.size()));
    const bool of_place = catalogue_.scope == config::Scope::Place;
    set_text(data, "note", of_place ? owner(entry) : std::string());
    group_at(id).entries.push_back(std::move(data));
    ++count_;
  }

  std::string owner(const model::Entry& entry) const {
    return entry.place ? book_[*entry.place].name : context_.book.place_line(entry.declared.front().document);
  }

  /// By the first letter of the reading, or by the words of a vocabulary in their order.
  Group& group_at(EntryId id) {
    if (catalogue_.group_by.empty()) {
      const std::string& reading = book_[id].reading.empty() ? book_[id].name : book_[id].reading;
      const std::string heading = text::index_heading(reading);
      if (by_reading_.empty() || by_reading_.back().label != heading) by_reading_.push_back({heading, {}});
      return by_reading_.back();
    }
    const parse::FieldValue* value = book_.find(id, catalogue_.group_by);
    const std::size_t term = value == nullptr || value->terms.empty() ? kUnknown : value->terms.front();
    Group& group = by_term_[term];
    group.label = term == kUnknown ? "記載なし"
                                   : book_.config->vocabularies[value->field->vocabulary].terms[term].label;
    return group;
  }

  DataList groups() {
    std::vector<Group> all = std::move(by_reading_);
    for (auto& [term, group] : by_term_) all.push_back(std::move(group));
    DataList groups;
    for (const Group& group : all) {
      Data data;
      set_text(data, "label", group.label);
      set_text(data, "anchor", "group-" + count_text(groups.size() + 1));
      set_text(data, "count", count_text(group.entries.size()));
      set_list(data, "entries", group.entries);
      groups.push_back(std::move(data));
    }
    return groups;
  }

  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);  // after all terms

  const RenderContext& context_;
  const model::Handbook& book_;
  std::size_t index_;
  const config::Catalogue& catalogue_;
  std::string page_;
  std::size_t count_ = 0;
  std::vector<Group> by_reading_;
  std::map<std::size_t, Group> by_term_;
};

}  // namespace

void render_catalogues(const RenderContext& context, const FileSink& sink) {
  const EntryLinks links = collect_entry_links(context);
  tbb::parallel_for(std::size_t{0}, context.book.entries.size(),
                    [&](std::size_t i) { sink(render_entry(context, EntryId{i}, links)); });
  for (std::size_t i = 0; i < context.book.config->catalogues.size(); ++i) {
    sink(CatalogueIndex(context, i).render());
  }
}

}  // namespace shirube::render

#include "render/changes_pages.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <utility>

#include "link/urls.h"
#include "render/changed_article.h"
#include "render/changes_digest.h"
#include "render/changes_filters.h"
#include "render/page_data.h"
#include "render/step_view.h"

namespace shirube::render {
namespace {

using changes::Fate;
using link::relative_url;
using Documents = std::vector<ChangedDocument>;

constexpr const char* kStyle = "changes.css";
constexpr const char* kIndexLabel = "変更点の一覧";
/// The order in which readers meet what happened.
constexpr std::array<Fate, 6> kFates = {Fate::Added, Fate::Renewed, Fate::Moved,
                                        Fate::Split, Fate::Merged,  Fate::Withdrawn};
/// InFull: the page of a step holds all comparisons. Listed: they have pages of their own, to which it leads.
enum class Detail { InFull, Listed };

/// A step with more text that changed, or with more documents, is listed: its page would be too large to read
/// and to load.
constexpr std::size_t kBytesInFull = 250'000;
constexpr std::size_t kDocumentsInFull = 150;

/// More filters of one group are folded.
constexpr std::size_t kOpenFilters = 20;

std::size_t bytes_of(const std::vector<changes::PartChange>& parts) {
  std::size_t bytes = 0;
  for (const changes::PartChange& part : parts) {
    for (const changes::Run& run : part.runs) bytes += run.text.size();
    for (const changes::CellChange& cell : part.cells) {
      for (const changes::Run& run : cell.runs) bytes += run.text.size();
    }
    bytes += bytes_of(part.below);
  }
  return bytes;
}

Detail detail_of(const changes::Changes& changes) {
  std::size_t bytes = 0;
  for (const changes::DocumentChange& change : changes.documents) bytes += bytes_of(change.parts);
  return bytes > kBytesInFull || changes.documents.size() > kDocumentsInFull ? Detail::Listed
                                                                             : Detail::InFull;
}

std::string date_words(const std::chrono::year_month_day& date) {
  return fmt::format("{}年{}月{}日", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

/// All pages of one step.
class StepPages {
 public:
  StepPages(const RenderContext& context, const ChangeStep& step)
      : context_(context), step_(step), detail_(detail_of(step.changes)) {
    for (const changes::DocumentChange& change : step.changes.documents)
      documents_.emplace_back(step, change);
    groups_ = change_filters(step, documents_);
  }

  void render(const FileSink& sink) const {
    sink(page(page_of(step_), documents_, nullptr));
    std::vector<const ChangeFilter*> filters;
    for (const FilterGroup& group : groups_) {
      for (const ChangeFilter& filter : group.filters) filters.push_back(&filter);
    }
    tbb::parallel_for(std::size_t{0}, filters.size(), [&](std::size_t i) {
      sink(page(page_of(step_, *filters[i]), filters[i]->documents, filters[i]));
    });
    if (detail_ == Detail::InFull) return;
    tbb::parallel_for(std::size_t{0}, documents_.size(),
                      [&](std::size_t i) { sink(document_page(documents_[i])); });
  }

 private:
  /// `filter` is null on the page of all.
  PageFrame frame_of(const std::string& path, const ChangeFilter* filter) const {
    const std::string title = title_of(step_) + (filter == nullptr ? "" : "（" + filter->label + "）");
    PageFrame frame{path,
                    title,
                    title + "の一覧です。",
                    "page-list page-changes",
                    {{"ホーム", "index.html"}, {kIndexLabel, kChangesIndex}}};
    if (filter != nullptr) frame.crumbs.push_back({title_of(step_), page_of(step_)});
    frame.crumbs.push_back({filter == nullptr ? title_of(step_) : filter->label, {}});
    frame.style = kStyle;
    return frame;
  }

  OutputFile page(const std::string& path, const Documents& documents, const ChangeFilter* filter) const {
    const PageFrame frame = frame_of(path, filter);
    Data data = frame_data(context_, frame);
    set_text(data, "heading", title_of(step_));
    set_text(data, "filter", filter == nullptr ? std::string() : filter->label);
    set_text(data, "all", relative_url(path, page_of(step_)));
    set_text(data, "lead", lead());
    set_text(data, "count", count_text(documents.size()));
    set_list(data, "counts", counts(documents));
    set_list(data, "notes", notes(documents));
    set_list(data, "places", place_digest(documents));
    set_list(data, "filters", filters(path));
    set_list(data, "groups", groups(path, documents));
    data.set("listed", Data(detail_ == Detail::Listed));
    return finish_page(context_, frame, "changes", data);
  }

  std::string lead() const {
    const std::string older = step_.from->title + "（" + date_words(step_.from->date) + "）";
    if (step_.to == nullptr) return older + "を公開した後に、この手引きで変わったところです。";
    return older + "と" + step_.to->title + "（" + date_words(step_.to->date) +
           "）を比べて、変わったところです。";
  }

  static Documents of_fate(const Documents& documents, Fate fate) {
    Documents own;
    std::copy_if(documents.begin(), documents.end(), std::back_inserter(own),
                 [&](const ChangedDocument& one) { return one.change().fate == fate; });
    return own;
  }

  static std::string anchor_of(Fate fate) { return "fate-" + count_text(static_cast<std::size_t>(fate) + 1); }

  static DataList counts(const Documents& documents) {
    DataList counts;
    for (const Fate fate : kFates) {
      const std::size_t count = of_fate(documents, fate).size();
      if (count == 0) continue;
      Data one = link_data(fate_word(fate), "#" + anchor_of(fate));
      set_text(one, "count", count_text(count));
      counts.push_back(std::move(one));
    }
    return counts;
  }

  /// What authors say, the major changes first.
  static DataList notes(const Documents& documents) {
    Documents noted;
    std::copy_if(documents.begin(), documents.end(), std::back_inserter(noted),
                 [](const ChangedDocument& one) { return one.change().note.has_value(); });
    std::stable_partition(noted.begin(), noted.end(),
                          [](const ChangedDocument& one) { return one.change().note->weight == "major"; });
    DataList notes;
    for (const ChangedDocument& document : noted) {
      Data note = link_data(document.document().title(), "#" + document.anchor());
      set_text(note, "weight", document.change().note->label);
      set_text(note, "weight_key", document.change().note->weight);
      set_text(note, "text", document.change().note->text);
      notes.push_back(std::move(note));
    }
    return notes;
  }

  DataList filters(const std::string& path) const {
    DataList groups;
    for (const FilterGroup& group : groups_) {
      const bool many = group.filters.size() > kOpenFilters;
      DataList links;
      bool current = false;
      for (const ChangeFilter& filter : group.filters) {
        const std::string target = page_of(step_, filter);
        Data one = link_data(filter.label, relative_url(path, target));
        set_text(one, "count", count_text(filter.documents.size()));
        one.set("current", Data(target == path));
        current = current || target == path;
        links.push_back(std::move(one));
      }
      Data data;
      set_text(data, "group_label", group.label);
      set_text(data, "many", many ? "全" + count_text(links.size()) + "項目" : std::string());
      data.set("open", Data(current));
      set_list(data, "links", std::move(links));
      groups.push_back(std::move(data));
    }
    return groups;
  }

  std::string articles(const std::string& path, const Documents& documents) const {
    std::string html;
    for (const ChangedDocument& document : documents) html += changed_article_html(step_, document, path);
    return html;
  }

  static std::string rows(const std::string& path, const Documents& documents) {
    std::string html = "<ul class=\"change-rows\">\n";
    for (const ChangedDocument& document : documents) html += changed_row_html(document, path);
    return html + "</ul>\n";
  }

  DataList groups(const std::string& path, const Documents& documents) const {
    DataList groups;
    for (const Fate fate : kFates) {
      const Documents own = of_fate(documents, fate);
      if (own.empty()) continue;
      Data group = html_data(detail_ == Detail::InFull ? articles(path, own) : rows(path, own));
      set_text(group, "group_label", fate_word(fate));
      set_text(group, "anchor", anchor_of(fate));
      set_text(group, "count", count_text(own.size()));
      groups.push_back(std::move(group));
    }
    return groups;
  }

  OutputFile document_page(const ChangedDocument& document) const {
    constexpr int kSectionLevel = 2;
    const std::string& title = document.document().title();
    PageFrame frame{document.own_page(),
                    title + "の変更",
                    "「" + title + "」の" + title_of(step_) + "です。",
                    "page-list page-changes",
                    {{"ホーム", "index.html"},
                     {kIndexLabel, kChangesIndex},
                     {title_of(step_), page_of(step_)},
                     {title, {}}}};
    frame.style = kStyle;
    Data data = frame_data(context_, frame);
    set_text(data, "heading", title);
    set_text(data, "step", title_of(step_));
    set_text(data, "meta", changed_meta_html(step_, document, frame.path));
    set_text(data, "fate", changed_fate_html(step_, document, frame.path));
    set_text(data, "comparison", comparison_html(document, kSectionLevel));
    return finish_page(context_, frame, "changes-document", data);
  }

  const RenderContext& context_;
  const ChangeStep& step_;
  Detail detail_;
  Documents documents_;
  std::vector<FilterGroup> groups_;
};

Data step_row(const ChangeStep& step) {
  Documents documents;
  for (const changes::DocumentChange& change : step.changes.documents) documents.emplace_back(step, change);
  const std::string counts = counts_in_words(documents);
  Data row = link_data(title_of(step), relative_url(kChangesIndex, page_of(step)));
  set_text(row, "date", step.to == nullptr ? std::string() : date_words(step.to->date));
  set_text(row, "counts", counts.empty() ? "変更はありません" : counts);
  set_text(row, "text", step.to == nullptr ? std::string() : step.to->note);
  return row;
}

OutputFile render_index(const RenderContext& context, std::span<const ChangeStep> steps) {
  PageFrame frame{kChangesIndex,
                  kIndexLabel,
                  "版と版の間に、この手引きのどこが変わったかの一覧です。",
                  "page-list page-changes",
                  {{"ホーム", "index.html"}, {kIndexLabel, {}}}};
  frame.style = kStyle;
  DataList rows;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) rows.push_back(step_row(*step));
  Data data = frame_data(context, frame);
  set_text(data, "lead", frame.description);
  set_list(data, "steps", std::move(rows));
  return finish_page(context, frame, "changes-index", data);
}

}  // namespace

void render_changes(const RenderContext& context, std::span<const ChangeStep> steps, const FileSink& sink) {
  sink(render_index(context, steps));
  for (const ChangeStep& step : steps) StepPages(context, step).render(sink);
}

}  // namespace shirube::render

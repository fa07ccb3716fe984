#include "render/editions_page.h"

#include "history/commit_date.h"
#include "link/urls.h"
#include "render/japanese_date.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

constexpr const char* kPage = "editions/index.html";

/// `home` is empty when the edition cannot be opened.
Data edition_data(const config::Edition& edition, const std::string& home) {
  Data data = link_data(edition.title, home);
  set_text(data, "date", japanese_date(edition.date));
  set_text(data, "iso", history::iso_date(edition.date));
  set_text(data, "note", edition.note);
  return data;
}

/// Where it stands what changed from the edition before; empty for the first. Null is the handbook of today.
std::string changes_before(const config::Edition* edition, std::span<const ChangeStep> steps) {
  for (const ChangeStep& step : steps) {
    if (step.to == edition) return link::relative_url(kPage, page_of(step));
  }
  return {};
}

}  // namespace

OutputFile render_editions(const RenderContext& context, const std::set<const config::Edition*>& with_pages,
                           std::span<const ChangeStep> steps) {
  const PageFrame frame = {kPage,
                           "版の一覧",
                           "公開した版と、その間の変更点の一覧です。",
                           "page-editions",
                           {{"ホーム", "index.html"}, {"版の一覧", {}}}};
  Data data = frame_data(context, frame);
  set_text(data, "latest_changes", changes_before(nullptr, steps));
  DataList entries;
  const std::vector<config::Edition>& editions = context.book.config->editions;
  for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition) {
    const std::string home = link::folder_of(*edition) + "index.html";
    const bool opens = with_pages.contains(&*edition);
    Data entry = edition_data(*edition, opens ? link::relative_url(kPage, home) : std::string());
    set_text(entry, "changes", changes_before(&*edition, steps));
    entries.push_back(std::move(entry));
  }
  set_list(data, "editions", std::move(entries));
  return finish_page(context, frame, "editions", data);
}

}  // namespace shirube::render

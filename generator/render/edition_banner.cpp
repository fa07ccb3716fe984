#include "render/edition_banner.h"

#include "link/urls.h"
#include "render/japanese_date.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

/// What became of the page, where the link alone does not say it.
std::string fate_of(const LatestPage& latest) {
  switch (latest.successor) {
    case Successor::Renamed:
      return "最新版では、別の番地にあります。";
    case Successor::Merged:
      return "この文書は、最新版では「" + latest.title + "」にまとめられています。";
    case Successor::Withdrawn:
      return "この文書は、最新版には掲載されていません。";
    case Successor::NoSuchPage:
      return "このページは、最新版にはありません。";
    case Successor::SamePage:
      return {};
  }
  return {};
}

bool leads_home(const LatestPage& latest) {
  return latest.successor == Successor::Withdrawn || latest.successor == Successor::NoSuchPage;
}

}  // namespace

void add_banner(const RenderContext& context, const std::string& page, Data& data) {
  if (context.past == nullptr) {
    data.set("banner", Data(false));
    set_text(data, "canonical", {});
    return;
  }
  const config::Edition& edition = context.past->edition;
  const std::string here = link::folder_of(edition) + page;
  const LatestPage latest = latest_page(*context.past, context.book, page);
  const std::string url = link::relative_url(here, latest.page);
  Data banner;
  set_text(banner, "banner_title", edition.title);
  set_text(banner, "banner_date", japanese_date(edition.date));
  set_text(banner, "banner_fate", fate_of(latest));
  set_text(banner, "banner_href", url);
  set_text(banner, "banner_link", leads_home(latest) ? "最新版のホームを見る" : "最新版を見る");
  data.set("banner", std::move(banner));
  // A page that is gone has no other address that says the same (RFC 6596, 3).
  const config::Site& site = context.past->now.config->site;
  set_text(data, "canonical",
           leads_home(latest)
               ? std::string()
               : (site.url.empty() ? url : link::encode_external(site.url) + link::encode_path(latest.page)));
}

}  // namespace shirube::render

#include "render/page_data.h"
#include "render/ways.h"

namespace shirube::render {

/// The page is a form and ways to search without it; assets/search-page.js shows the results.
OutputFile render_search_page(const RenderContext& context) {
  const PageFrame frame = {kSearchPage,
                           "検索",
                           "手引きの全文を、言葉で探します。",
                           "page-search",
                           {{"ホーム", "index.html"}, {"検索", {}}},
                           {},
                           {"search.js", "search-page.js"}};
  Data data = frame_data(context, frame);
  set_list(data, "entries", navigation(context, kSearchPage));
  set_list(data, "ways", ways(context, kSearchPage));
  return finish_page(context, frame, "search", data);
}

}  // namespace shirube::render

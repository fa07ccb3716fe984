#include "render/moved_pages.h"

#include "base/slug.h"
#include "link/urls.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

using model::DocumentId;

/// `folder/slug` as the address of a page; empty when it cannot be one.
std::string page_at(const config::Config& config, std::string_view folder, std::string_view slug) {
  if (!config.is_document_folder(folder) || !is_slug(slug)) return {};
  return std::string(folder) + "/" + std::string(slug) + ".html";
}

/// The page that was made of a file of the repository; empty when it was none. The site is in `folder`, but
/// it may have stood elsewhere then.
std::string page_of_file(const config::Config& config, std::string_view path, const std::string& folder) {
  constexpr std::string_view kContent = "content/";
  constexpr std::string_view kEnding = ".md";
  const bool here = path.starts_with(folder + std::string(kContent));
  std::string_view inner = path.substr(here ? folder.size() : path.rfind("/content/") + 1);
  if (!inner.starts_with(kContent) || !inner.ends_with(kEnding)) return {};
  inner.remove_prefix(kContent.size());
  inner.remove_suffix(kEnding.size());
  const std::size_t slash = inner.rfind('/');
  if (slash == std::string_view::npos) return {};
  return page_at(config, inner.substr(0, inner.find('/')), inner.substr(slash + 1));
}

class Finder {
 public:
  Finder(const RenderContext& context, const std::set<std::string>& taken)
      : context_(context), taken_(taken) {}

  /// What became of the documents of an edition; the newest edition is asked first.
  void add_edition(const PastBook& past) {
    for (std::size_t i = 0; i < past.book.documents.size(); ++i) {
      const std::string page = link::page_of(past.book, DocumentId{i});
      if (const auto now = past.to_now.now_of[i]) {
        add(page, leads_to(*now));
      } else {
        add(page, {past.book.documents[i].title(), link::folder_of(past.edition) + page, &past.edition});
      }
    }
  }

  void add_document(DocumentId id) {
    const config::Config& config = *context_.book.config;
    for (const std::string& old : history::old_addresses(context_.book[id])) {
      const std::string_view address = old;
      const std::size_t slash = address.find('/');
      add(page_at(config, address.substr(0, slash), address.substr(slash + 1)), leads_to(id));
    }
    if (context_.histories.pages.empty()) return;
    for (const history::PageChange& change : context_.histories.pages[id.index].changes) {
      const bool took = change.event == history::Event::Moved || change.event == history::Event::Joined;
      if (took) add(page_of_file(config, change.from, context_.histories.folder), leads_to(id));
    }
  }

  MovedPages pages;

 private:
  MovedPage leads_to(DocumentId id) const {
    return {context_.book[id].title(), link::page_of(context_.book, id), nullptr};
  }

  void add(const std::string& page, const MovedPage& moved) {
    if (!page.empty() && !taken_.contains(page)) pages.try_emplace(page, moved);
  }

  const RenderContext& context_;
  const std::set<std::string>& taken_;
};

OutputFile render_one(const RenderContext& context, const std::string& page, const MovedPage& moved) {
  PageFrame frame = {page, moved.title, {}, "page-moved", {{"ホーム", "index.html"}, {moved.title, {}}}};
  const std::string target = link::relative_url(page, moved.target);
  const bool gone = moved.last != nullptr;
  if (!gone) frame.refresh = target;
  Data data = frame_data(context, frame);
  set_text(data, "target", gone ? std::string() : target);
  set_text(data, "target_title", moved.title);
  set_text(data, "last", gone ? target : std::string());
  set_text(data, "last_edition", gone ? moved.last->title : std::string());
  return finish_page(context, frame, "moved", data);
}

}  // namespace

MovedPages find_moved(const RenderContext& context, const std::vector<PastBook>& editions,
                      const std::set<std::string>& taken) {
  Finder finder(context, taken);
  for (auto past = editions.rbegin(); past != editions.rend(); ++past) finder.add_edition(*past);
  for (std::size_t i = 0; i < context.book.documents.size(); ++i) finder.add_document(DocumentId{i});
  return std::move(finder.pages);
}

MovedPages find_moved_back(const PastBook& edition, const model::Handbook& now,
                           const std::set<std::string>& taken) {
  MovedPages pages;
  for (std::size_t i = 0; i < edition.to_now.descents.size(); ++i) {
    const history::Descent& descent = edition.to_now.descents[i];
    if (descent.origin != history::Origin::Moved) continue;
    const std::string page = link::page_of(now, DocumentId{i});
    if (taken.contains(page)) continue;
    pages.emplace(page, MovedPage{edition.book[*descent.before].title(),
                                  link::page_of(edition.book, *descent.before), nullptr});
  }
  return pages;
}

void render_moved(const RenderContext& context, const MovedPages& pages, const FileSink& sink) {
  for (const auto& [page, moved] : pages) sink(render_one(context, page, moved));
}

}  // namespace shirube::render

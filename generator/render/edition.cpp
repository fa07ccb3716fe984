#include "render/edition.h"

namespace shirube::render {
namespace {

constexpr std::string_view kEnding = ".html";

std::optional<model::DocumentId> document_at(const model::Handbook& book, const std::string& page) {
  if (!page.ends_with(kEnding)) return std::nullopt;
  const auto found = book.document_by_path.find(page.substr(0, page.size() - kEnding.size()));
  return found == book.document_by_path.end() ? std::nullopt : std::optional(found->second);
}

LatestPage latest_document(const EditionView& view, model::DocumentId id, const std::string& page) {
  const auto now = view.to_now.now_of[id.index];
  if (!now) return {Successor::Withdrawn, "index.html", {}};
  const std::string there = link::page_of(view.now, *now);
  const bool itself = view.to_now.descents[now->index].itself() == id;
  if (!itself) return {Successor::Merged, there, view.now[*now].title()};
  return {there == page ? Successor::SamePage : Successor::Renamed, there, view.now[*now].title()};
}

}  // namespace

LatestPage latest_page(const EditionView& view, const model::Handbook& book, const std::string& page) {
  if (const auto id = document_at(book, page)) return latest_document(view, *id, page);
  if (view.pages_now.contains(page)) return {Successor::SamePage, page, {}};
  return {Successor::NoSuchPage, "index.html", {}};
}

}  // namespace shirube::render

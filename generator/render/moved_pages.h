// Pages at addresses that documents once had.
// Takes what became of documents since each edition, and what they say and the history says of their old
// addresses; gives for each old address that is free a page that leads on. Must not take an address that a
// page of today has.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "render/render_pages.h"

namespace shirube::render {

/// Where an old address leads: to a document of today, or to the last edition that had it.
struct MovedPage {
  std::string title;
  std::string target;
  const config::Edition* last = nullptr;  ///< null when the document is still there
};

/// By old address.
using MovedPages = std::map<std::string, MovedPage>;

/// A past edition and what became of it.
struct PastBook {
  const config::Edition& edition;
  const model::Handbook& book;
  const history::Lineage& to_now;
};

/// Old addresses in the output, editions oldest first. `taken` are addresses that other pages have, here and
/// below.
MovedPages find_moved(const RenderContext& context, const std::vector<PastBook>& editions,
                      const std::set<std::string>& taken);

/// Old addresses within one edition: where today's documents of another address would be looked for.
MovedPages find_moved_back(const PastBook& edition, const model::Handbook& now,
                           const std::set<std::string>& taken);

void render_moved(const RenderContext& context, const MovedPages& pages, const FileSink& sink);

}  // namespace shirube::render

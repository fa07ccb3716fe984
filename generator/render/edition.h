// What a page says about editions.
// Takes what became of documents between a past edition and today; gives the address of today's page, and of
// past ones. Must not read git: `history` knows what became of what.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "config/config.h"
#include "history/lineage.h"
#include "link/link_graph.h"
#include "model/handbook.h"

namespace shirube::render {

/// The edition whose pages are being written.
struct EditionView {
  const config::Edition& edition;
  const model::Handbook& now;              ///< the handbook of today
  const history::Lineage& to_now;          ///< from the edition to it
  const std::set<std::string>& pages_now;  ///< addresses that it has
};

/// What the page of a past edition is today.
enum class Successor { SamePage, Renamed, Merged, Withdrawn, NoSuchPage };

struct LatestPage {
  Successor successor = Successor::NoSuchPage;
  std::string page;   ///< in the handbook of today
  std::string title;  ///< of the document that it was merged into, or is called now
};

/// `page` is an address within the edition, `book` what it was made of.
LatestPage latest_page(const EditionView& view, const model::Handbook& book, const std::string& page);

/// Where a document of today stands in a past edition.
struct EditionPage {
  const config::Edition* edition = nullptr;
  std::string page;  ///< in the whole output
};

/// For each document of today, newest edition first.
using EditionPages = std::vector<std::vector<EditionPage>>;

}  // namespace shirube::render

// The page of one entry of a catalogue: a keyword, a meeting body, a tool.
// Takes the entry and all that leads to it; gives one page. Must not know what kind of thing it is: what it
// is called and what is known about it comes from the declarations.
#pragma once

#include "render/page_data.h"

namespace shirube::render {

/// What the pages of all entries look up, made once.
struct EntryLinks {
  /// For each list family, for each document: the terms of its lists that it stands on.
  std::vector<std::vector<std::vector<std::size_t>>> terms_of_document;

  /// A list on which a document stands because of one of its records, such as a body whose members include a
  /// hospital.
  struct Membership {
    std::size_t family = 0, term = 0;
    auto operator<=>(const Membership&) const = default;
  };
  /// For each entry, ascending, each once.
  std::vector<std::vector<Membership>> memberships;
};

EntryLinks collect_entry_links(const RenderContext& context);

OutputFile render_entry(const RenderContext& context, model::EntryId id, const EntryLinks& links);

}  // namespace shirube::render

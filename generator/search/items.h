// The items of the search, kind by kind.
// Takes the sources of a corpus and one thing of the handbook; gives its item with texts, without values of
// facets. Must not decide an order.
#pragma once

#include "search/corpus.h"

namespace shirube::search {

/// Whether the headings of a page are units of their own.
enum class Parts { ByHeading, WholePage };

Item document_item(const CorpusSources& sources, model::DocumentId id, Parts parts);
Item term_item(const model::Handbook& book, model::TermId id);
Item entry_item(const model::Handbook& book, model::EntryId id);
Item place_item(const model::Handbook& book, model::PlaceId id);

}  // namespace shirube::search

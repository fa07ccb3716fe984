// The editions as the search sees them.
// Takes the editions and what became of their documents; gives for each document where it stands. Must not
// read a text.
#pragma once

#include "build/editions.h"
#include "build/state.h"
#include "search/shelf.h"

namespace shirube::build {

search::Shelf make_shelf(const Editions& editions, const State& now);

}  // namespace shirube::build

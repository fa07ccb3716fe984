// Words of documents that are one word, written in two ways.
// Takes the handbook; gives diagnostics. Must not compare all pairs, and must not doubt two words that the
// glossary tells apart.
#pragma once

#include "base/diagnostics.h"
#include "model/handbook.h"

namespace shirube::check {

/// Says it once for a word: at the one that fewer documents use.
void check_keywords(const model::Handbook& book, Diagnostics& diagnostics);

}  // namespace shirube::check

// Words that a document uses often and does not name among its keywords.
// Takes the handbook and its vocabulary counts; gives one hint for each document at most. Must not be an
// error: whether readers would look for a word, its author knows.
#pragma once

#include "base/diagnostics.h"
#include "model/handbook.h"
#include "relate/vocabulary.h"

namespace shirube::check {

/// At the first field of words that is shown as chips: the three words, by tf-idf (Salton & Buckley 1988),
/// that the text uses three times, or twice and in its title or summary; that at most a third of the
/// documents use; and that are a term of the glossary, a keyword of another document, or a compound noun of
/// four characters that two documents use. What the document declares in any field, under any spelling, and
/// the names of places are left out.
void suggest_keywords(const model::Handbook& book, const relate::Vocabulary& vocabulary,
                      Diagnostics& diagnostics);

}  // namespace shirube::check

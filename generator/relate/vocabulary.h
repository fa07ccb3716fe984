// The words by which texts are compared.
// Takes the handbook; gives a vocabulary and how often each document uses each of its words. Must not segment
// the text of the documents: words are found in it by matching, so that the cost is one pass.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/handbook.h"

namespace shirube::relate {

struct WordCount {
  std::uint32_t word = 0;  ///< index in `Vocabulary::words`
  std::uint32_t count = 0;
};

struct Vocabulary {
  std::vector<std::string> words;             ///< one spelling of each; no two fold to the same
  std::size_t named = 0;                      ///< so many of them the handbook names; the others MeCab found
  std::vector<std::uint32_t> documents_with;  ///< for each word: how many documents use it
  std::vector<std::vector<WordCount>> counts_of;  ///< for each document, by ascending word
};

/// The vocabulary is the glossary, the words of the documents' word fields, the names of entries, and the
/// compound nouns (MeCab) of titles and summaries; of a large site, those of a fixed sample of documents
/// spread evenly over it. Aliases of the glossary and the spellings of entries count as what they stand for.
/// Counted are title, summary and running text: neither code nor the headings that the form declares. Words
/// that fewer than two documents use say nothing about likeness but stay in the list. Plain pages
/// (Layout::Plain) have no counts.
Vocabulary count_words(const model::Handbook& book);

}  // namespace shirube::relate

#include "relate/vocabulary.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "markdown/text_runs.h"
#include "morphology/readings.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_matcher.h"

namespace shirube::relate {
namespace {

using config::FieldType;
using config::Layout;

/// MeCab reads the titles and summaries of so many documents at most: 2,000 hold most of the words that
/// matter, and the time stays the same for any number of documents.
constexpr std::size_t kSample = 2000;
constexpr std::size_t kShortest = 2;
/// A longer run of nouns is rather a sentence without particles.
constexpr std::size_t kLongestNoun = 20;

bool is_counted(const parse::Document& document) {
  return document.form->layout != Layout::Plain;
}

/// All spellings, each with the word it stands for.
class Words {
 public:
  std::uint32_t add(const std::string& word) {
    std::string folded = text::fold_word(word);
    if (text::count_code_points(folded) < kShortest) return kNone;
    const auto [found, added] =
        by_folded_.emplace(std::move(folded), static_cast<std::uint32_t>(words_.size()));
    if (!added) return found->second;
    words_.push_back(word);
    add_spelling(word, found->second);
    return found->second;
  }

  void add_alias(const std::string& alias, std::uint32_t word) {
    std::string folded = text::fold_word(alias);
    if (word == kNone || text::count_code_points(folded) < kShortest) return;
    if (by_folded_.emplace(std::move(folded), word).second) add_spelling(alias, word);
  }

  const std::vector<std::string>& spellings() const { return spellings_; }
  std::uint32_t word_of(std::size_t spelling) const { return word_of_[spelling]; }
  std::size_t size() const { return words_.size(); }
  std::vector<std::string> take() { return std::move(words_); }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  void add_spelling(const std::string& spelling, std::uint32_t word) {
    spellings_.push_back(spelling);
    word_of_.push_back(word);
  }

  std::vector<std::string> words_;
  std::vector<std::string> spellings_;
  std::vector<std::uint32_t> word_of_;
  std::unordered_map<std::string, std::uint32_t> by_folded_;
};

void add_glossary(const model::Handbook& book, Words& words) {
  // Terms before aliases, so that a term is never only another's alias.
  for (const model::GlossaryTerm& term : book.glossary) words.add(term.term);
  for (const model::GlossaryTerm& term : book.glossary) {
    const std::uint32_t word = words.add(term.term);
    for (const std::string& alias : term.aliases) words.add_alias(alias, word);
  }
}

/// Names that mean one thing everywhere; a meeting's name at one place says nothing about another place. Nor
/// do the aliases of a record: what one document calls a leaflet for short is another leaflet elsewhere.
void add_entries(const model::Handbook& book, Words& words) {
  for (const model::Entry& entry : book.entries) {
    if (book.config->catalogues[entry.catalogue].scope != config::Scope::Site) continue;
    const std::uint32_t word = words.add(entry.name);
    for (const model::Declaration& declaration : entry.declared) {
      words.add_alias(declaration.spelling, word);
    }
  }
}

void add_declared(const model::Handbook& book, Words& words) {
  for (const parse::Document& document : book.documents) {
    for (const parse::FieldValue& value : document.fields) {
      if (value.field->type != FieldType::Words) continue;
      for (const parse::Word& word : value.words) words.add(word.text);
    }
  }
}

std::vector<const parse::Document*> sample_of(const model::Handbook& book) {
  std::vector<const parse::Document*> all;
  for (const parse::Document& document : book.documents) {
    if (is_counted(document)) all.push_back(&document);
  }
  if (all.size() <= kSample) return all;
  std::vector<const parse::Document*> sample;
  for (std::size_t i = 0; i < kSample; ++i) sample.push_back(all[i * all.size() / kSample]);
  return sample;
}

void add_nouns(const model::Handbook& book, Words& words) {
  const std::vector<const parse::Document*> sample = sample_of(book);
  std::vector<std::vector<std::string>> nouns(sample.size());
  tbb::parallel_for(std::size_t{0}, sample.size(), [&](std::size_t i) {
    nouns[i] = morphology::compound_nouns(sample[i]->title() + "\n" + sample[i]->summary());
  });
  for (const std::vector<std::string>& found : nouns) {
    for (const std::string& noun : found) {
      if (text::count_code_points(noun) <= kLongestNoun) words.add(noun);
    }
  }
}

/// Whether its author chose the words of a heading: not the form, and not a vocabulary.
bool is_own_heading(const parse::Document& document, markdown::NodeIndex node) {
  const auto heading = std::lower_bound(
      document.headings.begin(), document.headings.end(), node,
      [](const parse::Heading& one, markdown::NodeIndex wanted) { return one.node < wanted; });
  if (heading == document.headings.end() || heading->node != node || heading->term) return false;
  return heading->level > 2 || document.form->free_sections;
}

std::vector<WordCount> counts_of(const parse::Document& document, const text::WordMatcher& matcher,
                                 const Words& words) {
  std::vector<std::uint32_t> found;
  const auto search = [&](std::string_view text) {
    for (const auto& match : matcher.find(text)) found.push_back(words.word_of(match.word));
  };
  search(document.title());
  search(document.summary());
  for (const markdown::TextRun& run : markdown::text_runs(document.body, 0)) {
    const bool heading = document.body[run.block].kind == markdown::Kind::Heading;
    if (!heading || is_own_heading(document, run.block)) search(run.text);
  }
  std::sort(found.begin(), found.end());
  std::vector<WordCount> counts;
  for (const std::uint32_t word : found) {
    if (counts.empty() || counts.back().word != word) counts.push_back({word, 0});
    ++counts.back().count;
  }
  return counts;
}

}  // namespace

Vocabulary count_words(const model::Handbook& book) {
  Words words;
  add_glossary(book, words);
  add_entries(book, words);
  add_declared(book, words);
  Vocabulary vocabulary;
  vocabulary.named = words.size();
  add_nouns(book, words);
  const text::WordMatcher matcher(words.spellings());
  vocabulary.counts_of.resize(book.documents.size());
  tbb::parallel_for(std::size_t{0}, book.documents.size(), [&](std::size_t i) {
    const parse::Document& document = book.documents[i];
    if (is_counted(document)) vocabulary.counts_of[i] = counts_of(document, matcher, words);
  });
  vocabulary.words = words.take();
  vocabulary.documents_with.resize(vocabulary.words.size());
  for (const std::vector<WordCount>& counts : vocabulary.counts_of) {
    for (const WordCount& one : counts) ++vocabulary.documents_with[one.word];
  }
  return vocabulary;
}

}  // namespace shirube::relate

#include "search/shelve.h"

#include <string>

#include "base/check.h"
#include "link/urls.h"
#include "search/edition_words.h"
#include "search/past_lines.h"
#include "search/withdrawn.h"

namespace shirube::search {
namespace {

/// What readers call the document. A folder of free pages has a name that is no noun (この手引きについて).
std::string noun_of(const CorpusSources& sources, model::DocumentId document) {
  const config::Form& form = *sources.book[document].form;
  return form.free_sections ? "文書" : sources.book.config->folder(form.folder).label;
}

class Shelver {
 public:
  Shelver(const Shelf& shelf, Corpus& corpus) : shelf_(shelf), corpus_(corpus) {}

  void write(const std::vector<Subject>& subjects, Parts parts) {
    for (const Subject& subject : subjects) {
      const auto document = subject.document;
      if (document)
        CHECK(document->index < shelf_.of_document.size(), "the shelf knows each document of now");
      appearances_.push_back(document ? Appearances(shelf_.of_document[document->index]) : Appearances());
    }
    const std::vector<Appearances> withdrawn = add_withdrawn(shelf_, parts, corpus_);
    appearances_.insert(appearances_.end(), withdrawn.begin(), withdrawn.end());
    add_facet();
    for (std::size_t i = 0; i < appearances_.size(); ++i) {
      if (!appearances_[i].empty()) say(appearances_[i], corpus_.items[i]);
    }
    add_past_lines(shelf_, appearances_, values_, parts, corpus_);
  }

 private:
  const std::string& title_of(const Appearance& one) const {
    return shelf_.states[one.edition].edition.title;
  }

  /// Editions in which nothing stands are no choice.
  void add_facet() {
    std::vector<std::size_t> counts(shelf_.states.size());
    for (const Appearances& one : appearances_) {
      for (const Appearance& appearance : one) ++counts[appearance.edition];
    }
    Facet facet{kEditionFacet, "版", {{"", "最新版"}}};
    values_.resize(counts.size());
    for (std::size_t state = counts.size(); state-- > 0;) {
      const config::Edition& edition = shelf_.states[state].edition;
      values_[state] = static_cast<std::uint32_t>(facet.values.size());
      if (counts[state] > 0) facet.values.push_back({edition.id, edition.title, counts[state]});
    }
    for (std::size_t i = 0; i < appearances_.size(); ++i) {
      std::vector<std::uint32_t> values;
      if (corpus_.items[i].standing != Standing::Withdrawn) values.push_back(kNow);
      for (const Appearance& one : appearances_[i]) values.push_back(values_[one.edition]);
      facet.values.front().count += values.front() == kNow ? 1 : 0;
      corpus_.items[i].values.push_back(std::move(values));
    }
    corpus_.facets.push_back(std::move(facet));
  }

  /// The sentence tells the editions as they came; its noun is that of the newest.
  void say(const Appearances& appearances, Item& item) const {
    std::vector<std::string> titles;
    for (const Appearance& one : appearances) {
      titles.insert(titles.begin(), title_of(one));
      const CorpusSources& sources = shelf_.states[one.edition].sources;
      const std::string url = link::encode_path(link::page_of(sources.book, one.document));
      if (url != item.url) item.shelved.moved.emplace(values_[one.edition], url);
    }
    const Appearance& last = appearances.front();
    item.shelved.sentence =
        editions_sentence(noun_of(shelf_.states[last.edition].sources, last.document), titles);
    if (item.standing == Standing::Withdrawn) item.shelved.withdrawn = until_words(title_of(last));
  }

  const Shelf& shelf_;
  Corpus& corpus_;
  std::vector<Appearances> appearances_;  ///< of each item
  EditionValues values_;
};

}  // namespace

void shelve(const Shelf& shelf, const std::vector<Subject>& subjects, Parts parts, Corpus& corpus) {
  Shelver(shelf, corpus).write(subjects, parts);
}

}  // namespace shirube::search

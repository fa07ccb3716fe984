// A small handbook in memory with its editions, and what became of its documents, said by hand.
#pragma once

#include <list>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "search/shelf.h"
#include "support/search_site.h"

namespace shirube::test {

using Contents = std::map<std::string, std::string>;

/// The index of an edition and the path of a document in it: cases/a.
using Stood = std::pair<std::size_t, std::string>;

class ShelvedSite {
 public:
  explicit ShelvedSite(Contents now) : now_(std::move(now)) {
    shelf_.of_document.resize(now_.site.book.documents.size());
  }

  /// The oldest first.
  void add_edition(const std::string& id, const std::string& title, Contents contents) {
    config::Edition& edition = editions_.emplace_back();
    edition.id = id;
    edition.title = title;
    const SearchSite& site = sites_.emplace_back(std::move(contents));
    shelf_.states.push_back({edition, site.sources()});
  }

  /// A document of now; the newest edition first.
  void stood(const std::string& path, const std::vector<Stood>& editions) {
    shelf_.of_document[now_.site.book.document_by_path.at(path).index] = appearances(editions);
  }
  void withdraw(const std::vector<Stood>& editions) { shelf_.withdrawn.push_back(appearances(editions)); }

  const SearchSite& now() const { return now_; }
  const search::Shelf& shelf() const { return shelf_; }
  search::Corpus corpus() const { return search::collect_corpus(now_.sources(), shelf_); }

 private:
  std::vector<search::Appearance> appearances(const std::vector<Stood>& editions) const {
    std::vector<search::Appearance> all;
    for (const auto& [edition, path] : editions) {
      all.push_back({edition, shelf_.states[edition].sources.book.document_by_path.at(path)});
    }
    return all;
  }

  SearchSite now_;
  std::list<config::Edition> editions_;
  std::list<SearchSite> sites_;
  search::Shelf shelf_;
};

}  // namespace shirube::test

#include "history/read_histories.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "base/failure.h"
#include "history/commit_date.h"
#include "source/repository.h"

namespace shirube::history {
namespace {

using source::Repository;

constexpr const char* kIgnoredCommits = ".git-blame-ignore-revs";
constexpr std::size_t kIgnoredLimit = std::size_t{1} << 20;

/// One name a line; `#` begins a comment (git-blame(1), --ignore-revs-file).
void read_ignored(const std::string& text, Histories& histories) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    if (const auto id = source::read_object_id(line)) histories.formatting.insert(*id);
    at = end + 1;
  }
}

/// Each commit once, at the first document that it changed.
void report_odd_dates(const Histories& histories, const model::Handbook& book, Diagnostics& diagnostics) {
  std::set<std::size_t> seen;
  for (std::size_t i = 0; i < histories.pages.size(); ++i) {
    for (const PageChange& change : histories.pages[i].changes) {
      const source::Commit& commit = (*histories.commits)[change.commit];
      if (date_of(commit) || !seen.insert(change.commit).second) continue;
      diagnostics.add(Rule::OddCommitDate, book.documents[i].start,
                      {commit.id.brief(), written_date(commit)});
    }
  }
}

std::size_t place_of(const std::vector<source::Commit>& commits, const source::ObjectId& id) {
  const auto same = [&](const source::Commit& one) { return one.id == id; };
  return static_cast<std::size_t>(std::find_if(commits.begin(), commits.end(), same) - commits.begin());
}

/// Aliases of which no commit knows that a document ever stood there: they were misspelt.
void report_unknown_aliases(const Histories& histories, const model::Handbook& book, const SitePages& pages,
                            Diagnostics& diagnostics) {
  std::set<std::string> unknown;
  for (const Page& page : pages.list) {
    for (const std::string& old : page.replaces) unknown.insert(address_of(old, pages.folder));
  }
  if (unknown.empty() || histories.extent != Extent::Whole) return;
  for (const source::Commit& commit : *histories.commits) {
    for (const source::Step& step : commit.steps) {
      for (const source::FileChange& change : step.changes)
        unknown.erase(address_of(change.path, pages.folder));
    }
  }
  for (std::size_t i = 0; i < pages.list.size(); ++i) {
    const parse::FieldValue* aliases = book.documents[i].find(config::kAliasesKey);
    for (std::size_t a = 0; a < pages.list[i].replaces.size(); ++a) {
      if (!unknown.contains(address_of(pages.list[i].replaces[a], pages.folder))) continue;
      diagnostics.add(Rule::UnknownAlias, aliases->words[a].span, {aliases->words[a].text});
    }
  }
}

Histories read_from(const Repository& repository, const SiteRevision& site,
                    const std::vector<source::ObjectId>& editions, const model::Handbook& book,
                    const FileTable& files, Diagnostics& diagnostics) {
  Histories histories;
  const source::Revision revision = repository.resolve(site.revision.empty() ? "HEAD" : site.revision);
  if (!revision.commit) return histories;  // a tree has no history
  if (const auto ignored = repository.file(revision.tree, kIgnoredCommits, kIgnoredLimit)) {
    read_ignored(*ignored, histories);
  }
  const std::string folder = repository.path_of(site.folder);
  histories.folder = folder.empty() ? std::string() : folder + "/";
  std::vector<source::ObjectId> tips = {revision.commit};
  tips.insert(tips.end(), editions.begin(), editions.end());
  auto commits = std::make_shared<const std::vector<source::Commit>>(source::read_commits(repository, tips));
  histories.commits = commits;
  histories.tip = place_of(*commits, revision.commit);
  const SitePages pages = pages_of(book, files, histories.folder);
  histories.pages = follow_pages(*commits, histories.tip, pages);
  histories.extent = repository.is_shallow() ? Extent::Partial : Extent::Whole;
  report_unknown_aliases(histories, book, pages, diagnostics);
  return histories;
}

}  // namespace

std::vector<std::string> old_addresses(const parse::Document& document) {
  std::vector<std::string> addresses;
  const parse::FieldValue* aliases = document.find(config::kAliasesKey);
  if (aliases == nullptr) return addresses;
  for (const parse::Word& alias : aliases->words) {
    const bool has_folder = alias.text.find('/') != std::string::npos;
    addresses.push_back(has_folder ? alias.text : document.folder + "/" + alias.text);
  }
  return addresses;
}

SitePages pages_of(const model::Handbook& book, const FileTable& files, const std::string& folder) {
  SitePages pages{folder, {}};
  for (const parse::Document& document : book.documents) {
    Page page{folder + files[document.file].path, {}};
    for (const std::string& old : old_addresses(document)) {
      page.replaces.push_back(folder + "content/" + old + ".md");
    }
    pages.list.push_back(std::move(page));
  }
  return pages;
}

Histories histories_at(const Histories& now, const source::ObjectId& commit, const model::Handbook& book,
                       const FileTable& files) {
  if (now.extent == Extent::None) return {};
  Histories past = {now.extent, now.commits, place_of(*now.commits, commit), now.folder, {}, now.formatting};
  if (past.tip == now.commits->size()) return {};
  past.pages = follow_pages(*past.commits, past.tip, pages_of(book, files, past.folder));
  return past;
}

Histories read_histories(const SiteRevision& site, const std::vector<source::ObjectId>& editions,
                         const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics) {
  const SourceSpan place{};
  Histories histories;
  try {
    const std::shared_ptr<const Repository> repository = Repository::around(site.folder);
    if (repository != nullptr) {
      histories = read_from(*repository, site, editions, book, files, diagnostics);
    }
  } catch (const Failure& failure) {
    // What is damaged behind an edition must not take the history of today with it.
    if (!editions.empty()) histories = read_histories(site, {}, book, files, diagnostics);
    if (failure.rule != Rule::NoCommits && (editions.empty() || histories.extent != Extent::None)) {
      const bool owner = failure.rule == Rule::RepositoryOwner;
      diagnostics.add(Rule::HistoryUnreadable, place, {owner ? "@other-owner" : failure.args.back()});
    }
    return histories;
  }
  if (histories.extent == Extent::Partial) diagnostics.add(Rule::HistoryPartial, place);
  report_odd_dates(histories, book, diagnostics);
  return histories;
}

}  // namespace shirube::history

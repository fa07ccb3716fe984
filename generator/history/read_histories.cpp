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

/// An alias may leave the folder out, when it is the document's own.
std::string file_of_alias(const std::string& alias, const std::string& folder) {
  const bool has_folder = alias.find('/') != std::string::npos;
  return "content/" + (has_folder ? alias : folder + "/" + alias) + ".md";
}

std::vector<Page> pages_of(const model::Handbook& book, const FileTable& files) {
  std::vector<Page> pages;
  for (const parse::Document& document : book.documents) {
    Page page{files[document.file].path, {}};
    if (const parse::FieldValue* aliases = document.find(config::kAliasesKey)) {
      for (const parse::Word& alias : aliases->words) {
        page.replaces.push_back(file_of_alias(alias.text, document.folder));
      }
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

/// Each commit once, at the first document that it changed.
void report_odd_dates(const Histories& histories, const model::Handbook& book, Diagnostics& diagnostics) {
  std::set<std::size_t> seen;
  for (std::size_t i = 0; i < histories.pages.size(); ++i) {
    for (const PageChange& change : histories.pages[i].changes) {
      const source::Commit& commit = histories.commits[change.commit];
      if (date_of(commit) || !seen.insert(change.commit).second) continue;
      diagnostics.add(Rule::OddCommitDate, book.documents[i].start,
                      {commit.id.brief(), written_date(commit)});
    }
  }
}

Histories read_from(const Repository& repository, const SiteRevision& site, std::vector<Page> pages) {
  Histories histories;
  const source::Revision revision = repository.resolve(site.revision.empty() ? "HEAD" : site.revision);
  if (!revision.commit) return histories;  // a tree has no history
  if (const auto ignored = repository.file(revision.tree, kIgnoredCommits, kIgnoredLimit)) {
    read_ignored(*ignored, histories);
  }
  const std::string folder = repository.path_of(site.folder);
  const std::string head = folder.empty() ? std::string() : folder + "/";
  for (Page& page : pages) {
    page.path = head + page.path;
    for (std::string& old : page.replaces) old = head + old;
  }
  histories.commits = source::read_commits(repository, {revision.commit});
  histories.pages = follow_pages(histories.commits, 0, pages);
  histories.extent = repository.is_shallow() ? Extent::Partial : Extent::Whole;
  return histories;
}

}  // namespace

Histories read_histories(const SiteRevision& site, const model::Handbook& book, const FileTable& files,
                         Diagnostics& diagnostics) {
  const SourceSpan place{};
  Histories histories;
  try {
    const std::shared_ptr<const Repository> repository = Repository::around(site.folder);
    if (repository != nullptr) histories = read_from(*repository, site, pages_of(book, files));
  } catch (const Failure& failure) {
    if (failure.rule != Rule::NoCommits) {
      const bool owner = failure.rule == Rule::RepositoryOwner;
      diagnostics.add(Rule::HistoryUnreadable, place, {owner ? "@other-owner" : failure.args.back()});
    }
    histories = {};
  }
  if (histories.extent == Extent::Partial) diagnostics.add(Rule::HistoryPartial, place);
  report_odd_dates(histories, book, diagnostics);
  return histories;
}

}  // namespace shirube::history

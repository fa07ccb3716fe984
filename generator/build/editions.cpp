#include "build/editions.h"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "base/failure.h"

namespace shirube::build {
namespace {

/// Why an edition cannot be read, in the words of its declaration.
std::string reason_of(const Failure& failure) {
  switch (failure.rule) {
    case Rule::UnknownRevision:
      return "@no-revision";
    case Rule::NotARevision:
      return "@not-a-commit";
    case Rule::NoCommits:
      return "@no-commits";
    case Rule::NoRepository:
      return "@no-repository";
    case Rule::RepositoryOwner:
      return "@other-owner";
    case Rule::NoSite:
      return "@no-site";
    default:
      return failure.args.back();
  }
}

std::vector<const Diagnostic*> errors_of(const Diagnostics& said) {
  std::vector<const Diagnostic*> errors;
  for (const Diagnostic& one : said.list()) {
    if (one.severity == Severity::Error && one.answer.empty()) errors.push_back(&one);
  }
  return errors;
}

/// `content/cases/a.md (unknown-term)`.
std::string brief(const Diagnostic& one, const FileTable& files) {
  return files[one.span.file].path + " (" + std::string(rule_info(one.rule).id) + ")";
}

/// What a zip file or a shallow clone does not bring, or what git refuses to read of another user, cannot be
/// a mistake of the declaration. (What to do about the latter, the warning of the missing history says.)
bool is_absent(const Failure& failure, const source::Repository* repository) {
  constexpr std::array<Rule, 3> kElsewhere = {Rule::NoRepository, Rule::NoCommits, Rule::RepositoryOwner};
  if (std::find(kElsewhere.begin(), kElsewhere.end(), failure.rule) != kElsewhere.end()) return true;
  return failure.rule == Rule::UnknownRevision && repository != nullptr && repository->is_shallow();
}

void report_failure(const config::Edition& declared, const Failure& failure, Editions& editions,
                    Diagnostics& problems) {
  if (is_absent(failure, editions.repository.get())) {
    const bool shallow = failure.rule == Rule::UnknownRevision;
    problems.add(Rule::EditionAbsent, declared.span,
                 {declared.title, shallow ? "@shallow" : reason_of(failure)});
    editions.absent.push_back(&declared);
  } else {
    problems.add(Rule::EditionUnreadable, declared.span, {declared.title, reason_of(failure), declared.ref});
  }
}

class EditionReader {
 public:
  EditionReader(std::shared_ptr<const source::Repository> repository, const std::filesystem::path& site,
                Library& library, Diagnostics& problems, Trace* trace)
      : repository_(std::move(repository)),
        folder_(repository_->path_of(site)),
        library_(library),
        problems_(problems),
        trace_(trace) {}

  void read(const config::Edition& declared, Editions& editions) {
    PastEdition edition;
    edition.declared = &declared;
    try {
      const source::Revision revision = repository_->resolve(declared.ref);
      edition.commit = revision.commit;
      edition.tree = std::make_unique<source::GitTree>(repository_, revision, folder_);
      Diagnostics said;
      edition.state = read_past(*edition.tree, library_, said, trace_);
      report_errors(declared, said);
      editions.past.push_back(std::move(edition));
    } catch (const Failure& failure) {
      report_failure(declared, failure, editions, problems_);
    }
  }

 private:
  void report_errors(const config::Edition& declared, const Diagnostics& said) {
    const std::vector<const Diagnostic*> errors = errors_of(said);
    if (errors.empty()) return;
    problems_.add(Rule::EditionBroken, declared.span,
                  {declared.title, std::to_string(errors.size()), brief(*errors.front(), library_.files),
                   declared.ref});
  }

  std::shared_ptr<const source::Repository> repository_;
  std::string folder_;
  Library& library_;
  Diagnostics& problems_;
  Trace* trace_;
};

}  // namespace

std::vector<source::ObjectId> Editions::commits() const {
  std::vector<source::ObjectId> all;
  for (const PastEdition& edition : past) {
    if (edition.commit) all.push_back(edition.commit);
  }
  return all;
}

Editions read_editions(const std::filesystem::path& site, const config::Config& now, Library& library,
                       Diagnostics& problems, Trace* trace) {
  Editions editions;
  if (now.editions.empty()) return editions;
  try {
    editions.repository = source::Repository::around(site);
    if (editions.repository == nullptr) throw Failure(Rule::NoRepository, {site.string()});
  } catch (const Failure& failure) {
    for (const config::Edition& one : now.editions) report_failure(one, failure, editions, problems);
    return editions;
  }
  EditionReader reader(editions.repository, site, library, problems, trace);
  for (const config::Edition& declared : now.editions) reader.read(declared, editions);
  return editions;
}

void trace_editions(Editions& editions, const history::TracedState& now) {
  const source::Repository* repository = editions.repository.get();
  std::deque<history::TracedState> states;  // from the newest back; each stays where it is
  for (auto edition = editions.past.rbegin(); edition != editions.past.rend(); ++edition) {
    const model::Handbook& book = edition->state->book;
    edition->histories = history::histories_at(now.histories, edition->commit, book, now.files);
    const history::TracedState state{book, now.files, edition->histories};
    edition->to_now = history::trace_lineage(repository, state, now);
    edition->to_next =
        states.empty() ? edition->to_now : history::trace_lineage(repository, state, states.back());
    states.push_back(state);
  }
}

}  // namespace shirube::build

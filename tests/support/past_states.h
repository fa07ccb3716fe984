// States of a small handbook in a git repository, for tests.
// Takes the documents of each commit; gives the handbook at a commit, read as past editions are. Must not
// need a disk for anything but the repository.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "build/state.h"
#include "history/read_histories.h"
#include "source/open_site.h"
#include "support/files.h"
#include "support/git_history.h"

namespace shirube::test {

/// Documents by folder/slug: what stands below the front matter.
using Texts = std::map<std::string, std::string>;

inline std::string document(const std::string& title, const std::string& body, const std::string& more = {}) {
  return "---\ntitle: " + title + "\nsummary: 要約です。\n" + more + "---\n\n" + body + "\n";
}

class PastStates {
 public:
  static constexpr const char* kSite =
      "[site]\ntitle = \"手引き\"\n[forms.case]\nfolder = \"cases\"\nfree_sections = true\n"
      "[forms.page]\nfolder = \"pages\"\nfree_sections = true\n";

  /// `documents` by folder/slug, each whole; gives the name of the commit.
  std::string commit(const Texts& documents, std::vector<std::string> parents = {},
                     const std::string& site = kSite) {
    Files contents = {{"site.toml", site}};
    for (const auto& [address, text] : documents) contents["content/" + address + ".md"] = text;
    time_ += 3600;
    return repository_.commit({.files = contents, .parents = std::move(parents), .time = time_});
  }

  /// The same commit twice gives two states that share their documents.
  const build::State& at(const std::string& commit) {
    const auto revision = source_->resolve(commit);
    trees_.push_back(std::make_unique<source::GitTree>(source_, revision, ""));
    Diagnostics problems;
    states_.push_back(build::read_past(*trees_.back(), library_, problems, nullptr));
    for (const Diagnostic& one : problems.list()) said.push_back(std::string(rule_info(one.rule).id));
    return *states_.back();
  }

  history::Histories histories(const std::string& commit, const build::State& state,
                               const std::vector<std::string>& editions) {
    std::vector<source::ObjectId> others;
    for (const std::string& edition : editions) others.push_back(*source::read_object_id(edition));
    Diagnostics problems;
    history::Histories read =
        history::read_histories({folder_.path(), commit}, others, state.book, files, problems);
    for (const Diagnostic& one : problems.list()) said.push_back(std::string(rule_info(one.rule).id));
    return read;
  }

  const source::Repository& repository() const { return *source_; }
  const std::filesystem::path& folder() const { return folder_.path(); }
  GitHistory& git() { return repository_; }

  std::vector<std::string> said;  ///< ids of the rules that were broken
  FileTable files;

 private:
  TemporaryFolder folder_;
  GitHistory repository_{folder_.path()};
  std::shared_ptr<const source::Repository> source_ = source::Repository::around(folder_.path());
  std::int64_t time_ = 1'600'000'000;
  build::Library library_{files};
  std::vector<std::unique_ptr<source::GitTree>> trees_;
  std::vector<std::unique_ptr<build::State>> states_;
};

}  // namespace shirube::test

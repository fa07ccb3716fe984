#include "support/git_history.h"

#include <git2.h>

#include <stdexcept>

namespace shirube::test {
namespace {

void expect(int code) {
  if (code < 0) throw std::runtime_error(git_error_last()->message);
}

git_oid oid_of(const std::string& digits) {
  git_oid oid;
  expect(git_oid_fromstr(&oid, digits.c_str()));
  return oid;
}

std::string digits_of(const git_oid& oid) {
  std::string digits(GIT_OID_HEXSZ, ' ');
  git_oid_fmt(digits.data(), &oid);
  return digits;
}

git_repository* repository_of(void* pointer) {
  return static_cast<git_repository*>(pointer);
}

}  // namespace

GitHistory::GitHistory(const std::filesystem::path& folder, Bare bare) {
  git_libgit2_init();
  git_repository* repository = nullptr;
  git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
  options.flags = GIT_REPOSITORY_INIT_MKPATH;
  if (bare == Bare::Yes) options.flags |= GIT_REPOSITORY_INIT_BARE;
  options.initial_head = "main";
  expect(git_repository_init_ext(&repository, folder.c_str(), &options));
  repository_ = repository;
}

GitHistory::~GitHistory() {
  git_repository_free(repository_of(repository_));
  git_libgit2_shutdown();
}

std::string GitHistory::blob(const std::string& bytes) {
  git_oid oid;
  expect(git_blob_create_from_buffer(&oid, repository_of(repository_), bytes.data(), bytes.size()));
  return digits_of(oid);
}

std::string GitHistory::object(const std::string& kind, const std::string& bytes) {
  git_odb* odb = nullptr;
  expect(git_repository_odb(&odb, repository_of(repository_)));
  git_oid oid;
  const int code = git_odb_write(&oid, odb, bytes.data(), bytes.size(), git_object_string2type(kind.c_str()));
  git_odb_free(odb);
  expect(code);
  return digits_of(oid);
}

std::string GitHistory::tree_of(const std::string& commit) {
  const git_oid oid = oid_of(commit);
  git_commit* raw = nullptr;
  expect(git_commit_lookup(&raw, repository_of(repository_), &oid));
  std::string digits = digits_of(*git_commit_tree_id(raw));
  git_commit_free(raw);
  return digits;
}

std::string GitHistory::tree(const std::map<std::string, Entry>& entries, const std::string& folder) {
  git_treebuilder* builder = nullptr;
  expect(git_treebuilder_new(&builder, repository_of(repository_), nullptr));
  std::string done;
  for (auto at = entries.lower_bound(folder); at != entries.end() && at->first.starts_with(folder); ++at) {
    const std::string rest = at->first.substr(folder.size());
    const std::size_t slash = rest.find('/');
    const std::string name = rest.substr(0, slash);
    if (slash != std::string::npos && name == done) continue;
    done = slash == std::string::npos ? std::string() : name;
    const git_oid oid =
        oid_of(slash == std::string::npos ? at->second.object : tree(entries, folder + name + "/"));
    const unsigned mode = slash == std::string::npos ? at->second.mode : 0040000U;
    expect(git_treebuilder_insert(nullptr, builder, name.c_str(), &oid, static_cast<git_filemode_t>(mode)));
  }
  git_oid oid;
  expect(git_treebuilder_write(&oid, builder));
  git_treebuilder_free(builder);
  return digits_of(oid);
}

std::string GitHistory::write_commit(const Commit& commit, const std::map<std::string, Entry>& entries) {
  git_repository* repository = repository_of(repository_);
  const git_oid tree_id = oid_of(tree(entries, ""));
  git_tree* whole = nullptr;
  expect(git_tree_lookup(&whole, repository, &tree_id));
  std::vector<git_commit*> parents;
  for (const std::string& parent : commit.parents) {
    const git_oid oid = oid_of(parent);
    expect(git_commit_lookup(&parents.emplace_back(), repository, &oid));
  }
  git_signature* author = nullptr;
  expect(git_signature_new(&author, commit.name.c_str(), commit.mail.c_str(), commit.time, commit.offset));
  git_oid oid;
  expect(git_commit_create(&oid, repository, nullptr, author, author, nullptr, commit.message.c_str(), whole,
                           parents.size(), const_cast<const git_commit**>(parents.data())));
  for (git_commit* parent : parents) git_commit_free(parent);
  git_signature_free(author);
  git_tree_free(whole);
  return digits_of(oid);
}

std::string GitHistory::commit(const Commit& commit) {
  std::map<std::string, Entry> entries;
  for (const auto& [path, bytes] : commit.files) entries[path] = {0100644U, blob(bytes)};
  return write_commit(commit, entries);
}

std::string GitHistory::commit_with(const Commit& commit, const std::string& path, unsigned mode,
                                    const std::string& object) {
  std::map<std::string, Entry> entries;
  for (const auto& [name, bytes] : commit.files) entries[name] = {0100644U, blob(bytes)};
  entries[path] = {mode, object};
  return write_commit(commit, entries);
}

void GitHistory::point(const std::string& name, const std::string& object) {
  const git_oid oid = oid_of(object);
  git_reference* reference = nullptr;
  expect(git_reference_create(&reference, repository_of(repository_), name.c_str(), &oid, 1, nullptr));
  git_reference_free(reference);
}

void GitHistory::point_head(const std::string& reference_or_commit) {
  if (reference_or_commit.starts_with("refs/")) {
    expect(git_repository_set_head(repository_of(repository_), reference_or_commit.c_str()));
    return;
  }
  const git_oid oid = oid_of(reference_or_commit);
  expect(git_repository_set_head_detached(repository_of(repository_), &oid));
}

}  // namespace shirube::test

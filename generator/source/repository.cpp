#include "source/repository.h"

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "source/git_handles.h"
#include "source/raw_tree.h"
#include "text/nearest.h"

namespace shirube::source {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostEntries =
    2'000'000;  // a few small trees can unfold into more than any memory holds

std::string last_words() {
  const git_error* error = git_error_last();
  return error == nullptr || error->message == nullptr ? "libgit2" : error->message;
}

/// The tags and branches, by their short names: what a mistyped one may have meant.
std::vector<std::string> short_names(git_repository* repository) {
  std::vector<std::string> names;
  git_reference_iterator* raw = nullptr;
  if (git_reference_iterator_new(&raw, repository) != 0) return names;
  const GitReferences references(raw);
  const char* full = nullptr;
  while (git_reference_next_name(&full, references.get()) == 0) {
    std::string_view name = full;
    for (const std::string_view head : {"refs/tags/", "refs/heads/", "refs/remotes/"}) {
      if (name.starts_with(head)) names.emplace_back(name.substr(head.size()));
    }
  }
  return names;
}

[[noreturn]] void refuse_revision(git_repository* repository, int code, const std::string& name) {
  if (code != GIT_ENOTFOUND && code != GIT_EINVALIDSPEC && code != GIT_EAMBIGUOUS) expect_ok(code, name);
  if (git_repository_head_unborn(repository) == 1) throw Failure(Rule::NoCommits, {name});
  const std::vector<std::string> known = short_names(repository);
  throw Failure(Rule::UnknownRevision, {name},
                text::nearest(name, std::vector<std::string_view>(known.begin(), known.end())));
}

/// libgit2 1.5 says "not found" of a repository of another user, too, when no folder is declared safe.
bool is_anywhere_around(const fs::path& folder) {
  git_buf found = GIT_BUF_INIT;
  const bool is = git_repository_discover(&found, folder.c_str(), 0, nullptr) == 0;
  git_buf_dispose(&found);
  return is;
}

GitOdbObject read_object(const Repository::Handles& handles, const ObjectId& id, git_object_t type) {
  const git_oid oid = oid_of(id);
  git_odb_object* raw = nullptr;
  expect_ok(git_odb_read(&raw, handles.odb.get(), &oid), id.hex());
  GitOdbObject object(raw);
  if (git_odb_object_type(raw) != type) throw Failure(Rule::GitProblem, {id.hex(), "another kind of object"});
  return object;
}

std::string_view bytes_of(git_odb_object* object) {
  return {static_cast<const char*>(git_odb_object_data(object)), git_odb_object_size(object)};
}

/// Everything below a tree but folders. A few small trees can unfold into more than any memory or patience.
class Lister {
 public:
  explicit Lister(const Repository& repository) : repository_(repository) {}

  std::vector<TreeEntry> files;

  void list_below(const ObjectId& tree, const std::string& head, int depth) {
    const TreeBytes tree_bytes = repository_.read_tree(tree);
    for (TreeCursor at(tree_bytes.bytes); !at.at_end(); at.skip()) {
      const RawEntry entry = at.entry();
      if (++seen_ > kMostEntries) throw Failure(Rule::GitProblem, {tree.hex(), "@too-many-files"});
      std::string path = head + std::string(entry.name);
      if (entry.kind != EntryKind::Folder) {
        files.push_back({std::move(path), entry.kind, entry.id});
      } else if (depth < kDeepestFolder) {
        list_below(entry.id, path + "/", depth + 1);
      }
    }
  }

 private:
  const Repository& repository_;
  std::size_t seen_ = 0;
};

std::optional<ObjectId> find_entry(const Repository& repository, const ObjectId& tree, std::string_view name,
                                   EntryKind kind) {
  const TreeBytes tree_bytes = repository.read_tree(tree);
  for (TreeCursor cursor(tree_bytes.bytes); !cursor.at_end(); cursor.skip()) {
    const RawEntry entry = cursor.entry();
    if (entry.name == name && entry.kind == kind) return entry.id;
  }
  return {};
}

}  // namespace

ObjectId id_of(const git_oid& oid) {
  ObjectId id;
  std::copy_n(oid.id, id.bytes.size(), id.bytes.begin());
  return id;
}

git_oid oid_of(const ObjectId& id) {
  git_oid oid{};
  std::copy(id.bytes.begin(), id.bytes.end(), oid.id);
  return oid;
}

/// Objects are believed as git believes them, inflated and with the checksum that deflate carries; hashing
/// each again would take more time than all the rest of a long history.
void start_libgit2() {
  [[maybe_unused]] static const int once = [] {
    const int count = git_libgit2_init();
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    return count;
  }();
}

void expect_ok(int code, const std::string& subject) {
  if (code < 0) throw Failure(Rule::GitProblem, {subject, last_words()});
}

Repository::Repository(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}
Repository::~Repository() = default;

std::shared_ptr<const Repository> Repository::around(const fs::path& folder) {
  start_libgit2();
  git_repository* raw = nullptr;
  const int code = git_repository_open_ext(&raw, folder.c_str(), 0, nullptr);
  if (code == GIT_ENOTFOUND && !is_anywhere_around(folder)) return nullptr;
  if (code == GIT_EOWNER || code == GIT_ENOTFOUND) throw Failure(Rule::RepositoryOwner, {folder.string()});
  expect_ok(code, folder.string());
  auto handles = std::make_unique<Handles>();
  handles->folder = folder.string();
  handles->repository.reset(raw);
  git_odb* odb = nullptr;
  expect_ok(git_repository_odb(&odb, raw), folder.string());
  handles->odb.reset(odb);
  return std::shared_ptr<const Repository>(new Repository(std::move(handles)));
}

bool Repository::is_bare() const {
  return git_repository_is_bare(handles_->repository.get()) == 1;
}

bool Repository::is_shallow() const {
  // Not git_repository_is_shallow, which looks into the folder of a linked worktree.
  std::error_code error;
  const fs::path list = fs::path(git_repository_commondir(handles_->repository.get())) / "shallow";
  return fs::file_size(list, error) > 0 && !error;
}

std::string Repository::path_of(const fs::path& folder) const {
  const char* work_tree = git_repository_workdir(handles_->repository.get());
  if (work_tree == nullptr) return {};
  std::error_code error;
  const fs::path real = fs::canonical(folder, error);
  const std::string inner = real.lexically_relative(fs::canonical(work_tree, error)).generic_string();
  return inner == "." ? std::string() : inner;
}

Revision Repository::resolve(const std::string& name) const {
  git_repository* repository = handles_->repository.get();
  git_object* raw = nullptr;
  const int code = git_revparse_single(&raw, repository, name.c_str());
  if (code != 0) refuse_revision(repository, code, name);
  const GitObject named(raw);
  Revision revision{name, {}, {}};
  if (git_object_peel(&raw, named.get(), GIT_OBJECT_COMMIT) == 0) {
    const GitObject commit(raw);
    revision.commit = id_of(*git_object_id(commit.get()));
  }
  if (git_object_peel(&raw, named.get(), GIT_OBJECT_TREE) != 0) throw Failure(Rule::NotARevision, {name});
  const GitObject tree(raw);
  revision.tree = id_of(*git_object_id(tree.get()));
  return revision;
}

std::optional<ObjectId> Repository::subtree(const ObjectId& tree, std::string_view path) const {
  ObjectId at = tree;
  while (!path.empty()) {
    const std::string_view name = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    const std::optional<ObjectId> inner = find_entry(*this, at, name, EntryKind::Folder);
    if (!inner) return {};
    at = *inner;
  }
  return at;
}

std::optional<std::string> Repository::file(const ObjectId& tree, std::string_view path,
                                            std::size_t limit) const {
  const std::size_t slash = path.rfind('/');
  const bool at_root = slash == std::string_view::npos;
  const std::optional<ObjectId> folder = at_root ? tree : subtree(tree, path.substr(0, slash));
  if (!folder) return {};
  const auto blob = find_entry(*this, *folder, at_root ? path : path.substr(slash + 1), EntryKind::File);
  return blob ? read(*blob, limit) : std::nullopt;
}

std::vector<TreeEntry> Repository::list(const ObjectId& tree) const {
  Lister lister(*this);
  lister.list_below(tree, {}, 1);
  std::sort(lister.files.begin(), lister.files.end(),
            [](const TreeEntry& a, const TreeEntry& b) { return a.path < b.path; });
  return std::move(lister.files);
}

std::optional<std::string> Repository::read(const ObjectId& blob, std::size_t limit) const {
  const git_oid oid = oid_of(blob);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  expect_ok(git_odb_read_header(&size, &type, handles_->odb.get(), &oid), blob.hex());
  if (size > limit) return {};
  return std::string(bytes_of(read_object(*handles_, blob, GIT_OBJECT_BLOB).get()));
}

std::string Repository::read_commit(const ObjectId& commit) const {
  return std::string(bytes_of(read_object(*handles_, commit, GIT_OBJECT_COMMIT).get()));
}

bool Repository::has(const ObjectId& object) const {
  const git_oid oid = oid_of(object);
  return git_odb_exists(handles_->odb.get(), &oid) == 1;
}

TreeBytes Repository::read_tree(const ObjectId& tree) const {
  const std::shared_ptr<git_odb_object> object = read_object(*handles_, tree, GIT_OBJECT_TREE);
  return {object, bytes_of(object.get())};
}

}  // namespace shirube::source

#include "source/known_files.h"

#include "source/git_handles.h"

namespace shirube::source {

ObjectId blob_id_of(std::string_view bytes) {
  start_libgit2();  // the handbook of today is named before its repository is opened
  git_oid id{};
  expect_ok(git_odb_hash(&id, bytes.data(), bytes.size(), GIT_OBJECT_BLOB), "blob");
  return id_of(id);
}

}  // namespace shirube::source

// libgit2's objects, freed by themselves.
// Takes nothing; gives owning pointers and the way from an error code to a `Failure`. Must not be included
// outside `source`.
#pragma once

#include <git2.h>

#include <memory>
#include <string>

#include "source/object_id.h"
#include "source/repository.h"

namespace shirube::source {

template <auto kFree>
struct GitFree {
  template <typename T>
  void operator()(T* object) const {
    kFree(object);
  }
};

using GitRepository = std::unique_ptr<git_repository, GitFree<git_repository_free>>;
using GitOdb = std::unique_ptr<git_odb, GitFree<git_odb_free>>;
using GitOdbObject = std::unique_ptr<git_odb_object, GitFree<git_odb_object_free>>;
using GitObject = std::unique_ptr<git_object, GitFree<git_object_free>>;
using GitReferences = std::unique_ptr<git_reference_iterator, GitFree<git_reference_iterator_free>>;

struct Repository::Handles {
  std::string folder;  ///< for messages
  GitRepository repository;
  GitOdb odb;
};

/// Comes before all else of libgit2; from the second time on it does nothing.
void start_libgit2();

ObjectId id_of(const git_oid& oid);
git_oid oid_of(const ObjectId& id);

/// Throws GitProblem about `subject`, with libgit2's own words, when `code` is one of an error.
void expect_ok(int code, const std::string& subject);

}  // namespace shirube::source

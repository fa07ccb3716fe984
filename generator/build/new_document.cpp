#include "build/new_document.h"

#include <memory>
#include <system_error>

#include "base/failure.h"
#include "base/inside.h"
#include "build/state.h"
#include "draft/body.h"
#include "draft/choose.h"
#include "draft/front_matter.h"
#include "source/open_site.h"
#include "write/create_file.h"

namespace shirube::build {
namespace fs = std::filesystem;
namespace {

/// A folder of the site may be a link that leads out of it.
void refuse_outside(const fs::path& site, const fs::path& folder) {
  std::error_code error;
  const fs::path root = fs::weakly_canonical(site, error);
  if (!is_inside(fs::weakly_canonical(folder, error), root)) {
    throw Failure(Rule::CannotWrite, {folder.string(), "@folder-is-link"});
  }
}

}  // namespace

NewDocument write_new_document(const fs::path& site, const draft::Request& request, const draft::Ask& ask) {
  NewDocument made;
  const std::unique_ptr<FileTree> tree = source::open_site(site, "");
  State state;
  Library library{made.files};
  state.config = config::load_config(*tree, made.files, made.diagnostics);
  made.diagnostics.weigh_by(state.config.checking.levels);
  if (made.diagnostics.has_errors()) return made;
  Diagnostics elsewhere;  // what is wrong with other documents is for `check` to say
  state.sources = source::read_sources(*tree, state.config, made.files, elsewhere);
  read_book(state, library, elsewhere, nullptr);
  const draft::Plan plan = draft::make_plan(request, state.book, ask);
  const std::string folder = "content/" + plan.form->folder;
  const std::string path = folder + "/" + plan.slug + ".md";
  refuse_outside(site, site / folder);
  const std::string text = draft::front_matter(plan, state.book) + draft::body(*plan.form, state.config);
  if (write::create_file(site / path, text) == write::Created::Exists) {
    throw Failure(Rule::FileExists,
                  {path, draft::free_slug(plan.slug + "-2", plan.form->folder, state.book)});
  }
  made.path = path;
  return made;
}

}  // namespace shirube::build

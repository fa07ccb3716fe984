#include "source/read_sources.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/slug.h"
#include "text/hidden.h"
#include "text/utf8.h"

namespace shirube::source {
namespace {

constexpr std::string_view kContent = "content/";
constexpr std::size_t kMiB = std::size_t{1} << 20;

std::string folders_of(const config::Config& config) {
  std::vector<std::string> names;
  for (const config::Form& form : config.forms) {
    const std::string name = "content/" + form.folder + "/";
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : "・") + name;
  return joined;
}

/// Where a path below content/ belongs.
enum class Kind { Document, Places, Glossary, Image, Guide, Stray };

struct Found {
  Kind kind = Kind::Stray;
  std::string folder;
  std::string slug;
};

Found classify(std::string_view path, const config::Config& config) {
  const std::string_view inner = path.substr(kContent.size());
  const std::size_t slash = inner.rfind('/');
  const std::string_view folder =
      slash == std::string_view::npos ? std::string_view() : inner.substr(0, slash);
  const std::string_view name = slash == std::string_view::npos ? inner : inner.substr(slash + 1);
  const std::string_view top = inner.substr(0, inner.find('/'));
  if (name == "README.md" || name.ends_with(".toml")) return {Kind::Guide, {}, {}};
  if (is_image_path(name)) return {Kind::Image, {}, {}};
  if (folder == "places" && name.ends_with(".csv")) return {Kind::Places, {}, {}};
  if (folder == "glossary" && name.ends_with(".yaml")) return {Kind::Glossary, {}, {}};
  // Folders inside a document folder are for the authors' order only: they do not show in the page's address.
  if (name.ends_with(".md") && !folder.empty() && config.is_document_folder(top)) {
    return {Kind::Document, std::string(top), std::string(name.substr(0, name.size() - 3))};
  }
  return {};
}

bool check_text(FileId id, const std::string& bytes, Diagnostics& diagnostics) {
  if (const auto bad = text::first_invalid_byte(bytes)) {
    diagnostics.add(Rule::InvalidUtf8, within({id, 0, 0}, *bad, 1));
    return false;
  }
  if (const auto control = text::first_control_in_file(bytes)) {
    diagnostics.add(Rule::ControlCharacter, within({id, 0, 0}, *control, 1),
                    {text::name_of_control(bytes, *control)});
  }
  return true;
}

/// Whether the bytes of a file may be looked into by later stages; if not, it was reported why.
bool check_file(FileId id, ReadStatus status, const FileTable& files, Diagnostics& diagnostics) {
  const SourceSpan start{id, 0, 0};
  switch (status) {
    case ReadStatus::Ok:
      return check_text(id, files[id].bytes, diagnostics);
    case ReadStatus::TooLarge:
      diagnostics.add(Rule::FileTooLarge, start, {std::to_string(kDocumentLimit / kMiB) + " MiB"});
      return false;
    case ReadStatus::LeavesSite:
      diagnostics.add(Rule::LeavesSite, start);
      return false;
    case ReadStatus::OtherRepository:
      diagnostics.add(Rule::Submodule, start);
      return false;
    default:
      diagnostics.add(Rule::UnreadableFile, start);
      return false;
  }
}

/// Where the bytes of files come from.
class Loader {
 public:
  explicit Loader(const FileTree& tree) : tree_(tree) {}
  Loader(const GitTree& tree, KnownFiles& known) : tree_(tree), past_(&tree), known_(&known) {}

  /// Reads what is not known, all at once.
  void load(const std::vector<std::string>& paths) {
    results_.resize(paths.size());
    names_.resize(paths.size());
    found_.resize(paths.size());
    tbb::parallel_for(std::size_t{0}, paths.size(), [&](std::size_t i) {
      if (past_ != nullptr) names_[i] = past_->id_of_file(paths[i]);
      if (names_[i]) found_[i] = known_->find(paths[i], *names_[i]);
      if (!found_[i]) results_[i] = tree_.read(paths[i], kDocumentLimit);
    });
  }

  ReadStatus status(std::size_t i) const { return found_[i] ? ReadStatus::Ok : results_[i].status; }

  FileId take(std::size_t i, const std::string& path, FileTable& files) {
    if (found_[i]) return *found_[i];
    const FileId id = files.add(path, std::move(results_[i].bytes));
    if (names_[i] && results_[i].status == ReadStatus::Ok) known_->add(path, *names_[i], id);
    return id;
  }

 private:
  const FileTree& tree_;
  const GitTree* past_ = nullptr;
  KnownFiles* known_ = nullptr;
  std::vector<std::optional<ObjectId>> names_;
  std::vector<std::optional<FileId>> found_;
  std::vector<ReadResult> results_;
};

SourceSet read_with(Loader loader, const FileTree& tree, const config::Config& config, FileTable& files,
                    Diagnostics& diagnostics) {
  SourceSet set;
  std::vector<std::string> paths;
  std::vector<Found> kinds;
  for (std::string& path : tree.list("content")) {
    Found found = classify(path, config);
    if (found.kind == Kind::Image) {
      set.images.push_back(std::move(path));
    } else if (found.kind != Kind::Guide) {
      kinds.push_back(std::move(found));
      paths.push_back(std::move(path));
    }
  }
  loader.load(paths);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const Found& found = kinds[i];
    const ReadStatus status = loader.status(i);
    const FileId id = loader.take(i, paths[i], files);
    if (found.kind == Kind::Stray && status != ReadStatus::OtherRepository) {
      diagnostics.add(Rule::StrayFile, {id, 0, 0}, {folders_of(config)});
      continue;
    }
    const bool readable = check_file(id, status, files, diagnostics);
    if (found.kind == Kind::Document) {
      if (!is_slug(found.slug) || found.slug == "index")
        diagnostics.add(Rule::BadSlug, {id, 0, 0}, {found.slug});
      set.documents.push_back({id, found.folder, found.slug, readable});
    } else if (readable) {
      (found.kind == Kind::Places ? set.place_tables : set.glossary).push_back(id);
    }
  }
  std::stable_sort(set.documents.begin(), set.documents.end(),
                   [](const DocumentFile& a, const DocumentFile& b) {
                     return std::tie(a.folder, a.slug) < std::tie(b.folder, b.slug);
                   });
  return set;
}

}  // namespace

bool is_image_path(std::string_view path) {
  constexpr std::array<std::string_view, 5> kEndings = {".png", ".jpg", ".jpeg", ".gif", ".webp"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return path.ends_with(end); });
}

std::optional<DocumentName> document_name(std::string_view path, const config::Config& config) {
  if (!path.starts_with(kContent)) return std::nullopt;
  Found found = classify(path, config);
  if (found.kind != Kind::Document) return std::nullopt;
  return DocumentName{std::move(found.folder), std::move(found.slug)};
}

SourceSet read_sources(const FileTree& tree, const config::Config& config, FileTable& files,
                       Diagnostics& diagnostics) {
  return read_with(Loader(tree), tree, config, files, diagnostics);
}

SourceSet read_sources(const GitTree& tree, const config::Config& config, KnownFiles& known, FileTable& files,
                       Diagnostics& diagnostics) {
  return read_with(Loader(tree, known), tree, config, files, diagnostics);
}

void learn(const SourceSet& sources, const FileTable& files, KnownFiles& known) {
  std::vector<ObjectId> names(sources.documents.size());
  tbb::parallel_for(std::size_t{0}, names.size(),
                    [&](std::size_t i) { names[i] = blob_id_of(files[sources.documents[i].file].bytes); });
  for (std::size_t i = 0; i < names.size(); ++i) {
    const DocumentFile& document = sources.documents[i];
    if (document.readable) known.add(files[document.file].path, names[i], document.file);
  }
}

}  // namespace shirube::source

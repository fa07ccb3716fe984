#include <algorithm>
#include <set>
#include <utility>

#include "base/file_tree.h"
#include "base/site_path.h"
#include "link/link_graph.h"
#include "link/lists.h"
#include "link/matrix.h"
#include "link/term_marks.h"
#include "link/urls.h"
#include "source/read_sources.h"
#include "text/fold.h"

namespace shirube::link {
namespace {

using model::DocumentId;

constexpr std::string_view kContent = "content/";

class Resolver {
 public:
  Resolver(const model::Handbook& book, const FileTable& files, const std::vector<std::string>& images,
           const GivenImages& given)
      : book_(book), files_(files), images_(images.begin(), images.end()), given_(given) {
    for (std::size_t i = 0; i < book.documents.size(); ++i) {
      by_path_.emplace(files[book.documents[i].file].path, DocumentId{i});
    }
  }

  ResolvedReference resolve(const parse::Document& document, const parse::Reference& reference) {
    const std::string_view raw = document.body.view(document.body[reference.node].url);
    const TargetKind kind = classify_target(raw);
    if (kind == TargetKind::Forbidden) return {Outcome::Forbidden, {}, {}, std::string(raw)};
    if (kind == TargetKind::External) {
      if (reference.image) return {Outcome::Forbidden, {}, {}, std::string(raw)};
      return {Outcome::External, {}, {}, encode_external(raw)};
    }
    return reference.image ? resolve_image(document, raw) : resolve_document(document, raw);
  }

  const std::map<std::string, std::string>& used_images() const { return used_images_; }

 private:
  ResolvedReference resolve_image(const parse::Document& document, std::string_view raw) {
    const std::string name = decode_percent(raw);
    if (!source::is_image_path(name)) return {Outcome::BadImageType, name, {}, {}};
    const auto path = resolve_path(files_[document.file].path, name);
    if (!path || images_.count(*path) == 0) return {Outcome::MissingImage, name, {}, {}};
    const std::string page = path->substr(kContent.size());
    if (const auto given = given_.find(*path); given != given_.end()) {
      return {Outcome::Image, given->second, {}, {}};
    }
    used_images_.emplace(*path, page);
    return {Outcome::Image, page, {}, {}};
  }

  ResolvedReference resolve_document(const parse::Document& document, std::string_view raw) {
    const std::size_t hash = std::min(raw.find('#'), raw.size());
    const std::string name = decode_percent(raw.substr(0, hash));
    const std::string fragment = hash == raw.size() ? "" : decode_percent(raw.substr(hash + 1));
    const parse::Document* target = &document;
    DocumentId id = *book_.find_document(document.folder, document.slug);
    if (!name.empty()) {
      const auto path = resolve_path(files_[document.file].path, name);
      const auto found = path ? by_path_.find(*path) : by_path_.end();
      if (found == by_path_.end()) return {Outcome::MissingFile, name, {}, {}};
      id = found->second;
      target = &book_[id];
    }
    const std::string page = page_of(book_, id);
    if (fragment.empty()) return {Outcome::Internal, page, {}, {}};
    const std::string anchor = find_anchor(*target, fragment);
    if (anchor.empty()) return {Outcome::MissingAnchor, files_[target->file].path, fragment, {}};
    return {Outcome::Internal, page, anchor, {}};
  }

  /// Authors may name a heading by its anchor or by its text.
  static std::string find_anchor(const parse::Document& document, const std::string& fragment) {
    const std::string folded = text::fold_heading(fragment);
    const parse::Heading* by_text = nullptr;
    for (const parse::Heading& heading : document.headings) {
      if (heading.anchor == fragment) return heading.anchor;
      if (by_text == nullptr && text::fold_heading(heading.text) == folded) by_text = &heading;
    }
    return by_text == nullptr ? std::string() : by_text->anchor;
  }

  const model::Handbook& book_;
  const FileTable& files_;
  std::set<std::string, std::less<>> images_;
  std::map<std::string, DocumentId, std::less<>> by_path_;
  const GivenImages& given_;
  std::map<std::string, std::string> used_images_;
};

/// Links in the text and `related` in the front matter both count as "mentioned there".
void add_backlinks(const model::Handbook& book, LinkGraph& graph) {
  std::map<std::string, DocumentId> by_page;
  for (std::size_t i = 0; i < book.documents.size(); ++i)
    by_page.emplace(page_of(book, DocumentId{i}), DocumentId{i});
  std::vector<std::set<DocumentId>> from(book.documents.size());
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    for (const DocumentId target : book.related_of[i]) from[target.index].insert(DocumentId{i});
    for (const ResolvedReference& reference : graph.references[i]) {
      const auto target = by_page.find(reference.page);
      if (reference.outcome == Outcome::Internal && target != by_page.end()) {
        from[target->second.index].insert(DocumentId{i});
      }
    }
  }
  for (std::size_t i = 0; i < from.size(); ++i) {
    from[i].erase(DocumentId{i});
    graph.backlinks.emplace_back(from[i].begin(), from[i].end());
  }
}

}  // namespace

LinkGraph resolve_links(const model::Handbook& book, const FileTable& files,
                        const std::vector<std::string>& images, const GivenImages& given) {
  LinkGraph graph;
  Resolver resolver(book, files, images, given);
  for (const parse::Document& document : book.documents) {
    std::vector<ResolvedReference> references;
    for (const parse::Reference& reference : document.references) {
      references.push_back(resolver.resolve(document, reference));
    }
    graph.references.push_back(std::move(references));
  }
  graph.images = resolver.used_images();
  add_backlinks(book, graph);
  const ReadingOrder order(book);
  add_lists(book, order, graph);
  add_matrices(book, order, graph);
  add_places(book, order, graph);
  add_order(book, order, graph);
  graph.term_marks = mark_terms(book);
  return graph;
}

}  // namespace shirube::link

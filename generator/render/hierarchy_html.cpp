#include "render/hierarchy_html.h"

#include <set>

#include "link/urls.h"
#include "render/html.h"

namespace shirube::render {
namespace {

using model::EntryId;
using model::Relation;

constexpr std::size_t kDepth = 8;
constexpr std::size_t kSize = 200;

class TreeWriter {
 public:
  TreeWriter(const RenderContext& context, EntryId own, const std::string& page)
      : book_(context.book), own_(own), page_(page) {}

  std::string write() {
    if (book_[own_].superiors.empty() && book_[own_].inferiors.empty()) return {};
    std::string out = "<ul class=\"tree\">\n";
    branch(topmost(), {}, 0, out);
    return out + "</ul>\n" + further_superiors();
  }

 private:
  /// Up by the first superior of each, which is what it is a part of when it is a part of something.
  EntryId topmost() const {
    EntryId at = own_;
    for (std::size_t i = 0; i < kDepth && !book_[at].superiors.empty(); ++i) {
      at = book_[at].superiors.front().entry;
    }
    return at;
  }

  std::string label(EntryId id) const {
    if (id == own_) return "<strong aria-current=\"true\">" + escaped(book_[id].name) + "</strong>";
    return "<a href=\"" + escaped(link::relative_url(page_, link::page_of(book_, id))) + "\">" +
           escaped(book_[id].name) + "</a>";
  }

  void branch(EntryId id, const std::string& relation, std::size_t depth, std::string& out) {
    if (!shown_.insert(id).second) return;
    out += "<li>" + relation + label(id);
    if (depth < kDepth && !book_[id].inferiors.empty()) {
      out += "\n<ul>\n";
      for (const model::Tie& inferior : book_[id].inferiors) {
        if (shown_.size() >= kSize) break;
        branch(inferior.entry, relation_html(inferior.relation), depth + 1, out);
      }
      out += "</ul>\n";
    }
    out += "</li>\n";
  }

  static std::string relation_html(Relation relation) {
    return relation == Relation::ReportsTo ? "<span class=\"relation\">報告</span>"
                                           : "<span class=\"relation\">構成</span>";
  }

  /// The tree shows one way up; the others are said in a line.
  std::string further_superiors() const {
    return further("このほかの上位", Relation::PartOf) + further("このほかの報告先", Relation::ReportsTo);
  }

  std::string further(const char* name, Relation relation) const {
    std::string out;
    const std::vector<model::Tie>& all = book_[own_].superiors;
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].relation == relation) out += (out.empty() ? "" : "、") + label(all[i].entry);
    }
    return out.empty() ? out : "<p class=\"group-lead\">" + std::string(name) + "：" + out + "</p>\n";
  }

  const model::Handbook& book_;
  EntryId own_;
  const std::string& page_;
  std::set<EntryId> shown_;
};

}  // namespace

std::string hierarchy_html(const RenderContext& context, model::EntryId id, const std::string& page) {
  return TreeWriter(context, id, page).write();
}

}  // namespace shirube::render

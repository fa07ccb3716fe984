#include "render/related_links.h"

#include <algorithm>
#include <utility>

#include "link/urls.h"

namespace shirube::render {
namespace {

using model::DocumentId;
using relate::Reason;

Data reason_data(const Reason& reason) {
  std::string words;
  for (const std::string& word : reason.words) words += (words.empty() ? "" : "、") + word;
  Data data;
  set_text(data, "label", reason.label);
  set_text(data, "words", words);
  return data;
}

const std::vector<Reason>* reasons_for(const std::vector<relate::RelatedDocument>& related,
                                       DocumentId other) {
  const auto found = std::find_if(related.begin(), related.end(),
                                  [&](const relate::RelatedDocument& one) { return one.document == other; });
  return found == related.end() ? nullptr : &found->reasons;
}

}  // namespace

relate::Reason named_by_author() {
  return {"文書で示された関連", {}, 0};
}

Data related_link(const RenderContext& context, DocumentId other, const std::string& page,
                  const std::vector<Reason>& reasons) {
  Data data =
      link_data(context.book[other].title(), link::relative_url(page, link::page_of(context.book, other)));
  const std::string place = context.book.place_line(other);
  set_text(data, "note", context.book[other].form->label + (place.empty() ? "" : "・" + place));
  DataList list;
  for (const Reason& reason : reasons) list.push_back(reason_data(reason));
  set_list(data, "reasons", std::move(list));
  return data;
}

void add_related(const RenderContext& context, DocumentId id, const std::string& page, Data& data) {
  const std::vector<DocumentId>& named = context.book.related_of[id.index];
  const std::vector<relate::RelatedDocument>& related = context.relations.related[id.index];
  DataList entries;
  for (const DocumentId other : named) {
    std::vector<Reason> reasons = {named_by_author()};
    if (const std::vector<Reason>* more = reasons_for(related, other)) {
      reasons.insert(reasons.end(), more->begin(), more->end());
    }
    entries.push_back(related_link(context, other, page, reasons));
  }
  for (const relate::RelatedDocument& one : related) {
    if (std::find(named.begin(), named.end(), one.document) != named.end()) continue;
    entries.push_back(related_link(context, one.document, page, one.reasons));
  }
  set_list(data, "related", std::move(entries));
  DataList backlinks;
  for (const DocumentId other : context.graph.backlinks[id.index]) {
    backlinks.push_back(related_link(context, other, page, {}));
  }
  set_list(data, "backlinks", std::move(backlinks));
}

}  // namespace shirube::render

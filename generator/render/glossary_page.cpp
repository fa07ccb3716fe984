#include <utility>

#include "link/urls.h"
#include "render/page_data.h"
#include "text/collate.h"

namespace shirube::render {
namespace {

Data term_data(const model::Handbook& book, const model::GlossaryTerm& term) {
  Data data;
  set_text(data, "anchor", link::anchor_of_term(term));
  set_text(data, "term", term.term);
  set_text(data, "reading", term.reading);
  set_text(data, "brief", term.brief);
  set_text(data, "gloss", term.gloss);
  std::string aliases;
  for (const std::string& alias : term.aliases) aliases += (aliases.empty() ? "" : "、") + alias;
  set_text(data, "aliases", aliases);
  DataList see;
  for (const model::TermId id : term.see) {
    const model::GlossaryTerm& other = book.glossary[id.index];
    Data entry;
    set_text(entry, "label", other.term);
    set_text(entry, "anchor", link::encode_path(link::anchor_of_term(other)));
    see.push_back(std::move(entry));
  }
  set_list(data, "see", std::move(see));
  return data;
}

Data group_data(const std::string& heading, std::size_t number, DataList terms) {
  Data group;
  set_text(group, "label", heading);
  set_text(group, "anchor", "letter-" + count_text(number));
  set_list(group, "terms", std::move(terms));
  return group;
}

}  // namespace

OutputFile render_glossary(const RenderContext& context) {
  const PageFrame frame = {"glossary.html",
                           "用語集",
                           "この手引きに出てくる言葉の説明です。",
                           "page-glossary",
                           {{"ホーム", "index.html"}, {"用語集", {}}}};
  Data data = frame_data(context, frame);
  set_text(data, "count", count_text(context.book.glossary.size()));
  DataList groups;
  DataList terms;
  std::string heading;
  for (const model::GlossaryTerm& term : context.book.glossary) {
    const std::string next = text::index_heading(term.reading);
    if (next != heading && !terms.empty()) {
      groups.push_back(group_data(heading, groups.size() + 1, std::move(terms)));
      terms.clear();
    }
    heading = next;
    terms.push_back(term_data(context.book, term));
  }
  if (!terms.empty()) groups.push_back(group_data(heading, groups.size() + 1, std::move(terms)));
  set_list(data, "groups", std::move(groups));
  return finish_page(context, frame, "glossary", data);
}

}  // namespace shirube::render

#include "render/history_html.h"

#include <algorithm>

#include "link/urls.h"
#include "render/japanese_date.h"

namespace shirube::render {
namespace {

constexpr std::size_t kMostShown = 100;  // of the changes of a document: nobody reads more on a page

/// The name of a file without its folder and its ending: what stands in the page's address.
std::string slug_of(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

Data change_data(const history::Entry& entry, const config::History& declared) {
  Data data;
  set_text(data, "date", entry.date ? japanese_date(*entry.date) : std::string());
  set_text(data, "iso", entry.date ? history::iso_date(*entry.date) : std::string());
  set_text(data, "event", history::word_of(entry.event));
  set_text(data, "subject", entry.subject);
  set_text(data, "id", entry.commit.brief());
  set_text(data, "href", link::encode_external(history::url_of(entry.commit, declared)));
  set_text(data, "affiliation", entry.affiliation);
  set_text(data, "from", entry.from.empty() ? std::string() : slug_of(entry.from));
  data.set("formatting", Data(entry.formatting));
  return data;
}

std::string note_of(const history::Histories& histories, const history::PageRecord& record) {
  if (histories.extent == history::Extent::None) return "この版には、変更の記録（git）がありません。";
  if (!record.complete)
    return "履歴は一部のみです。これより前の変更は、この版を作った場所に取り寄せられていません。";
  if (record.entries.empty()) return "この文書は、まだ変更の記録（git）に加えられていません。";
  return {};
}

}  // namespace

void add_history(const RenderContext& context, const history::PageRecord& record, Data& data) {
  const config::History& declared = declared_today(context).history;
  set_text(data, "first_seen", record.first ? japanese_date(*record.first) : std::string());
  set_text(data, "last_changed", record.last ? japanese_date(*record.last) : std::string());
  set_text(data, "history_note", note_of(context.histories, record));
  DataList changes;
  const std::size_t shown = std::min(record.entries.size(), kMostShown);
  for (std::size_t i = 0; i < shown; ++i) changes.push_back(change_data(record.entries[i], declared));
  const std::size_t more = record.entries.size() - shown;
  set_text(data, "change_count", std::to_string(record.entries.size()));
  set_text(data, "more_changes", more == 0 ? std::string() : std::to_string(more));
  set_list(data, "changes", std::move(changes));
}

void add_past_pages(const RenderContext& context, model::DocumentId id, Data& data) {
  DataList pages;
  const std::string here = link::page_of(context.book, id);
  if (context.editions != nullptr) {
    for (const EditionPage& one : (*context.editions)[id.index]) {
      pages.push_back(link_data(one.edition->title, link::relative_url(here, one.page)));
    }
  }
  set_list(data, "past_pages", std::move(pages));
}

}  // namespace shirube::render

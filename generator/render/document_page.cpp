#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "link/urls.h"
#include "render/blocks.h"
#include "render/citation.h"
#include "render/comparison.h"
#include "render/contribute_pages.h"
#include "render/facts.h"
#include "render/history_html.h"
#include "render/page_data.h"
#include "render/place_links.h"
#include "render/related_links.h"
#include "render/section_html.h"
#include "render/similar_links.h"

namespace shirube::render {
namespace {

using config::Layout;
using link::relative_url;

constexpr std::array<const char*, 6> kLayoutNames = {"plain", "spine", "cards", "story", "sheet", "outline"};

class DocumentPage {
 public:
  DocumentPage(const RenderContext& context, model::DocumentId id)
      : context_(context),
        id_(id),
        document_(context.book[id]),
        layout_(document_.form->layout),
        blocks_(context.book, context.graph, id,
                layout_ == Layout::Story ? CalloutPlace::Beside : CalloutPlace::After, TermLinks::SamePage,
                chart::charts_of(context.charts, id)),
        page_(link::page_of(context.book, id)) {}

  OutputFile render() const {
    const config::Folder& folder = context_.book.config->folder(document_.folder);
    const PageFrame frame = {
        page_,
        document_.title(),
        document_.summary(),
        "page-document",
        {{"ホーム", "index.html"}, {folder.label, folder.key + "/index.html"}, {document_.title(), {}}},
        chart::charts_of(context_.charts, id_).empty() ? "" : "chart.css",
        {"copy.js"}};
    Data data = frame_data(context_, frame);
    set_text(data, "layout", kLayoutNames.at(static_cast<std::size_t>(layout_)));
    set_text(data, "form_label", document_.form->label);
    set_text(data, "place_line", context_.book.place_line(id_));
    set_text(data, "summary", document_.summary());
    if (layout_ == Layout::Plain) set_text(data, "notice", {});
    add_chips(context_, id_, page_, data);
    add_keywords(context_, id_, page_, data);
    add_facts(context_, id_, page_, data);
    set_list(data, "toc", toc());
    set_text(data, "intro", intro());
    set_list(data, "groups", groups());
    set_text(data, "footnotes", blocks_.footnotes());
    add_related(context_, id_, page_, data);
    set_list(data, "terms", terms());
    add_compare_link(context_, id_, page_, data);
    add_same_place(context_, id_, page_, data);
    add_size_peers(context_, id_, page_, data);
    add_provenance(data);
    const history::PageRecord record =
        history::record_of(context_.histories, id_.index, declared_today(context_).history);
    add_history(context_, record, data);
    add_past_pages(context_, id_, data);
    add_citation(context_, id_, record, data);
    set_text(data, "renew", renew_address());
    add_neighbours(data);
    return finish_page(context_, frame, "document", data);
  }

 private:
  /// Where this document can be renewed: only as it is today.
  std::string renew_address() const {
    const std::string form = contribute_page_of(*document_.form);
    if (form.empty() || context_.past != nullptr) return {};
    return relative_url(page_, form) + "#" + link::encode_path(document_.folder + "/" + document_.slug);
  }

  std::string intro() const {
    if (document_.intro.empty()) return {};
    return "<div class=\"intro\">\n" + blocks_.blocks(document_.intro) + "</div>\n";
  }

  /// Subheadings are worth listing where the author names them: stories, lessons, outlines, free pages.
  bool lists_subheadings(const parse::Section& section) const {
    if (section.kind == nullptr || layout_ == Layout::Outline) return true;
    return section.kind->kind == config::SectionKind::Phases ||
           section.kind->kind == config::SectionKind::Titled;
  }

  DataList toc() const {
    DataList entries;
    for (std::size_t i = 0; i < document_.sections.size(); ++i) {
      const parse::Section& section = document_.sections[i];
      const std::size_t end =
          i + 1 < document_.sections.size() ? document_.sections[i + 1].heading : document_.headings.size();
      DataList inner;
      for (std::size_t h = section.heading + 1; h < end && lists_subheadings(section); ++h) {
        if (document_.headings[h].level == 3) inner.push_back(toc_entry(document_.headings[h].text, h));
      }
      Data entry = toc_entry(document_.shown_heading(section), section.heading);
      set_list(entry, "inner", std::move(inner));
      entries.push_back(std::move(entry));
    }
    if (entries.size() < 2) entries.clear();
    return entries;
  }

  Data toc_entry(const std::string& label, std::size_t heading) const {
    Data entry;
    set_text(entry, "label", label);
    set_text(entry, "anchor", link::encode_path(document_.headings[heading].anchor));
    return entry;
  }

  Data section_data(const parse::Section& section) const {
    const bool known = section.kind != nullptr;
    Data data;
    set_text(data, "kind", kind_name(section));
    set_text(data, "anchor", document_.headings[section.heading].anchor);
    set_text(data, "heading", document_.shown_heading(section));
    set_text(data, "marker", known ? section.kind->marker : std::string());
    set_text(data, "lead", known ? section.kind->lead : std::string());
    data.set("emphasis", Data(known && section.kind->emphasis));
    data.set("html", Data(section_html(*context_.book.config, document_, section, blocks_)));
    return data;
  }

  /// The name of the group a section stands in. Cards group themselves: those with a marker and no emphasis.
  std::string group_of(const parse::Section& section) const {
    if (section.kind == nullptr) return {};
    if (layout_ == Layout::Cards)
      return section.kind->marker.empty() || section.kind->emphasis ? "" : "cards";
    return layout_ == Layout::Spine ? section.kind->group : std::string();
  }

  /// Which of the form's groups it is, so that a document without the first group keeps the tones of the
  /// others.
  std::size_t group_number(const std::string& name) const {
    std::vector<std::string> names;
    for (const config::Section& section : document_.form->sections) {
      if (std::find(names.begin(), names.end(), section.group) == names.end()) names.push_back(section.group);
    }
    const auto found = std::find(names.begin(), names.end(), name);
    return static_cast<std::size_t>(found - names.begin()) + 1;
  }

  DataList groups() const {
    DataList groups;
    for (std::size_t i = 0; i < document_.sections.size();) {
      const std::string name = group_of(document_.sections[i]);
      DataList sections;
      do sections.push_back(section_data(document_.sections[i++]));
      while (i < document_.sections.size() && group_of(document_.sections[i]) == name);
      Data group;
      group.set("has_cards", Data(layout_ == Layout::Cards && !name.empty()));
      set_text(group, "group_label", layout_ == Layout::Cards ? std::string() : name);
      set_text(group, "index", count_text(group_number(name)));
      set_list(group, "sections", std::move(sections));
      groups.push_back(std::move(group));
    }
    return groups;
  }

  /// The words of the glossary that the text leads to, in Japanese order.
  DataList terms() const {
    std::set<model::TermId> marked;
    for (const link::TermMark& mark : context_.graph.term_marks[id_.index]) marked.insert(mark.term);
    DataList entries;
    for (const model::TermId id : marked) {
      const model::GlossaryTerm& term = context_.book.glossary[id.index];
      const std::string anchor = link::anchor_of_term(term);
      Data entry;
      set_text(entry, "anchor", anchor);
      set_text(entry, "term", term.term);
      set_text(entry, "brief", term.brief);
      set_text(entry, "href", relative_url(page_, "glossary.html") + "#" + link::encode_path(anchor));
      entries.push_back(std::move(entry));
    }
    return entries;
  }

  void add_provenance(Data& data) const {
    for (const parse::FieldValue& value : document_.fields) {
      if (!value.source) continue;
      const config::Source& source = *value.source->source;
      Data note;
      set_text(note, "source_title", source.title);
      set_text(note, "edition", source.edition);
      set_text(note, "section", value.source->section);
      set_text(note, "page", value.source->page);
      set_text(note, "credit", source.credit);
      set_text(note, "licence", source.licence);
      set_text(note, "url", source.url);
      data.set("source", std::move(note));
    }
    const parse::FieldValue* reviewed = document_.find("reviewed");
    const bool known = reviewed != nullptr && !reviewed->periods.empty();
    set_text(data, "reviewed", known ? values::western_label(reviewed->periods.front()) : std::string());
  }

  void add_neighbours(Data& data) const {
    const std::vector<model::DocumentId>& order = context_.graph.in_order.at(document_.folder);
    const auto here = std::find(order.begin(), order.end(), id_);
    const bool first = here == order.begin();
    const bool last = here + 1 == order.end();
    data.set("has_neighbours", Data(!first || !last));
    data.set("previous", first ? Data(false) : neighbour(*(here - 1)));
    data.set("next", last ? Data(false) : neighbour(*(here + 1)));
  }

  Data neighbour(model::DocumentId other) const {
    return link_data(context_.book[other].title(), relative_url(page_, link::page_of(context_.book, other)));
  }

  const RenderContext& context_;
  model::DocumentId id_;
  const parse::Document& document_;
  Layout layout_;
  BlockRenderer blocks_;
  std::string page_;
};

}  // namespace

OutputFile render_document(const RenderContext& context, model::DocumentId id) {
  return DocumentPage(context, id).render();
}

}  // namespace shirube::render

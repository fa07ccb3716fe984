#include "render/changed_article.h"

#include "link/urls.h"
#include "render/compared_fields.h"
#include "render/compared_parts.h"
#include "render/html.h"

namespace shirube::render {
namespace {

using changes::Fate;
using link::relative_url;

std::string link_html(const std::string& page, const std::string& to, const std::string& html) {
  return "<a href=\"" + escaped(relative_url(page, to)) + "\">" + html + "</a>";
}

std::string quoted_link(const ChangeStep& step, const std::string& page, model::DocumentId older) {
  return "「" + link_html(page, older_page_of(step, older), escaped(step.older[older].title())) + "」";
}

std::string address(const parse::Document& document) {
  return "<code>" + escaped(document.folder + "/" + document.slug) + "</code>";
}

std::string joined_html(const ChangeStep& step, const changes::DocumentChange& change,
                        const std::string& page) {
  std::string out = "<p class=\"change-fate\">次の文書をまとめました：";
  for (const model::DocumentId id : change.joined) out += quoted_link(step, page, id);
  return out + "</p>\n";
}

/// Nothing for a document that is where it was.
std::string moved_html(const ChangeStep& step, const ChangedDocument& document) {
  const std::optional<model::DocumentId> older = document.change().older;
  if (!older) return {};
  const std::string from = address(step.older[*older]), to = address(document.document());
  if (from == to) return {};
  return "<p class=\"change-fate\">番地が" + from + "から" + to + "に変わりました。" +
         (document.has_comparison() ? "" : "内容は変わっていません。") + "</p>\n";
}

/// What happened beyond the text.
std::string fate_html(const ChangeStep& step, const ChangedDocument& document, const std::string& page) {
  const changes::DocumentChange& change = document.change();
  switch (change.fate) {
    case Fate::Added:
      return "<p class=\"change-summary\">" + escaped(document.document().summary()) + "</p>\n";
    case Fate::Moved:
      return moved_html(step, document);
    case Fate::Split:
      return "<p class=\"change-fate\">" +
             (change.older ? quoted_link(step, page, *change.older) : std::string("ほかの文書")) +
             "から分かれました。</p>\n<p class=\"change-summary\">" + escaped(document.document().summary()) +
             "</p>\n";
    case Fate::Merged:
      return joined_html(step, change, page) + moved_html(step, document);
    case Fate::Renewed:
    case Fate::Withdrawn:
      break;
  }
  return {};
}

std::string note_html(const changes::Note& note) {
  return "<p class=\"change-note\"><span class=\"change-weight change-" + escaped(note.weight) + "\">" +
         escaped(note.label) + "</span>" + escaped(note.text) + "</p>\n";
}

/// The kind of document and its place.
std::string kind_html(const ChangedDocument& document) {
  const std::string place = document.book().place_line(document.id());
  return "<span>" + escaped(document.document().form->label) + "</span>" +
         (place.empty() ? "" : "<span>" + escaped(place) + "</span>");
}

}  // namespace

std::string changed_meta_html(const ChangeStep& step, const ChangedDocument& document,
                              const std::string& page) {
  std::string out =
      "<p class=\"row-meta\">" + kind_html(document) + "</p>\n<ul class=\"inline-links change-links\">";
  const std::string title =
      "<span class=\"visually-hidden\">「" + escaped(document.document().title()) + "」の</span>";
  const auto lead = [&](const std::string& to, const std::string& state) {
    if (!to.empty()) out += "<li>" + link_html(page, to, title + escaped(state) + "のページ") + "</li>";
  };
  lead(document.newer_page(), newer_name(step));
  lead(document.older_page(), step.from->title);
  return out + "</ul>\n";
}

std::string changed_fate_html(const ChangeStep& step, const ChangedDocument& document,
                              const std::string& page) {
  const std::optional<changes::Note>& note = document.change().note;
  return (note ? note_html(*note) : std::string()) + fate_html(step, document, page);
}

std::string comparison_html(const ChangedDocument& document, int level) {
  const changes::DocumentChange& change = document.change();
  return compared_fields_html(change.fields, document.document().title()) +
         compared_parts_html(change.parts, document.anchor(), level);
}

std::string changed_article_html(const ChangeStep& step, const ChangedDocument& document,
                                 const std::string& page) {
  constexpr int kSectionLevel = 4;
  const std::string id = escaped(document.anchor());
  return "<article class=\"change\" id=\"" + id + "\" aria-labelledby=\"" + id + "/title\">\n<h3 id=\"" + id +
         "/title\">" + escaped(document.document().title()) + "</h3>\n" +
         changed_meta_html(step, document, page) + changed_fate_html(step, document, page) +
         comparison_html(document, kSectionLevel) + "</article>\n";
}

std::string changed_row_html(const ChangedDocument& document, const std::string& page) {
  return "<li id=\"" + escaped(document.anchor()) + "\">" +
         link_html(page, document.own_page(), escaped(document.document().title())) +
         "<span class=\"row-meta\">" + kind_html(document) + "</span></li>\n";
}

}  // namespace shirube::render

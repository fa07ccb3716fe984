#include "render/page_data.h"

#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "render/contribute_pages.h"
#include "render/edition_banner.h"
#include "render/feed.h"

namespace shirube::render {
namespace {

using link::relative_url;

Data nav_item(const std::string& label, const std::string& from, const std::string& to) {
  Data item = link_data(label, relative_url(from, to));
  const std::string folder = to.substr(0, to.rfind('/') + 1);
  item.set("current", Data(from == to || (!folder.empty() && from.starts_with(folder))));
  return item;
}

DataList footer_links(const RenderContext& context, const std::string& page) {
  DataList links;
  for (const std::string& path : context.book.config->site.footer) {
    const auto found = context.book.document_by_path.find(path);
    if (found == context.book.document_by_path.end()) continue;
    links.push_back(link_data(context.book[found->second].title(),
                              relative_url(page, link::page_of(context.book, found->second))));
  }
  return links;
}

DataList breadcrumbs(const PageFrame& frame) {
  DataList crumbs;
  for (const Crumb& crumb : frame.crumbs) {
    Data item;
    set_text(item, "label", crumb.label);
    set_text(item, "href", crumb.page.empty() ? std::string() : relative_url(frame.path, crumb.page));
    crumbs.push_back(std::move(item));
  }
  return crumbs;
}

const config::ListFamily* family_of(const config::Config& config, const config::Field& field) {
  for (const config::ListFamily& family : config.lists) {
    const bool listed =
        std::find(family.fields.begin(), family.fields.end(), field.key) != family.fields.end();
    if (listed && family.vocabulary == field.vocabulary) return &family;
  }
  return nullptr;
}

Data term_chip(const RenderContext& context, const parse::FieldValue& value, std::size_t term,
               const std::string& page) {
  const config::Config& config = *context.book.config;
  const config::Term& word = config.vocabularies[value.field->vocabulary].terms[term];
  const config::ListFamily* family = family_of(config, *value.field);
  Data chip;
  set_text(chip, "label", word.label);
  set_text(chip, "color", word.color);
  set_text(chip, "href", family == nullptr ? "" : relative_url(page, link::page_of_list(*family, word)));
  chip.set("strong", Data(family != nullptr && family->fields.front() == value.field->key));
  return chip;
}

/// The way up to the folder of all pages: empty, or ending with a slash.
std::string root_of(const std::string& page) {
  const std::string index = relative_url(page, "index.html");
  return index.substr(0, index.size() - std::string_view("index.html").size());
}

bool has_editions(const RenderContext& context) {
  return context.past != nullptr || !context.book.config->editions.empty();
}

}  // namespace

const std::string& edition_title(const RenderContext& context) {
  return context.past == nullptr ? context.book.config->site.edition : context.past->edition.title;
}

std::string address_in_output(const RenderContext& context, const std::string& page) {
  return context.past == nullptr ? page : link::folder_of(context.past->edition) + page;
}

const config::Config& declared_today(const RenderContext& context) {
  return context.past == nullptr ? *context.book.config : *context.past->now.config;
}

void set_text(Data& data, const char* name, std::string_view text) {
  data[name] = text.empty() ? Data(false) : Data(std::string(text));
}

void set_list(Data& data, const std::string& name, DataList list) {
  data.set("has_" + name, Data(!list.empty()));
  data.set(name, Data(std::move(list)));
}

std::optional<model::EntryId> entry_at(const model::Handbook& book, model::DocumentId id,
                                       const parse::Word& word) {
  for (const model::EntryId entry : book.entries_of[id.index]) {
    const model::Declaration* declaration = book.declaration(entry, id);
    if (declaration != nullptr && declaration->span == word.span) return entry;
  }
  return std::nullopt;
}

DataList navigation(const RenderContext& context, const std::string& page) {
  const config::Config& config = *context.book.config;
  DataList items;
  if (!config.problems.empty()) {
    Data problems = link_data(config.problems_short, relative_url(page, "index.html") + "#problems");
    problems.set("current", Data(false));
    items.push_back(std::move(problems));
  }
  for (const config::ListFamily& family : config.lists) {
    if (!family.in_header) continue;
    items.push_back(nav_item(family.short_label, page, link::index_page_of(family)));
  }
  if (!context.graph.by_prefecture.empty()) items.push_back(nav_item("地域", page, "prefectures/index.html"));
  for (const config::Folder& folder : config.folders) {
    const bool plain = std::all_of(config.forms.begin(), config.forms.end(), [&](const config::Form& form) {
      return form.folder != folder.key || form.layout == config::Layout::Plain;
    });
    if (!plain && context.graph.in_order.count(folder.key) != 0) {
      items.push_back(nav_item(folder.label, page, folder.key + "/index.html"));
    }
  }
  if (!context.book.glossary.empty()) items.push_back(nav_item("用語", page, "glossary.html"));
  return items;
}

Data link_data(std::string_view label, std::string_view href) {
  Data data;
  set_text(data, "label", label);
  set_text(data, "href", href);
  set_text(data, "note", {});
  set_text(data, "color", {});
  return data;
}

std::string count_text(std::size_t count) {
  return std::to_string(count);
}

Data frame_data(const RenderContext& context, const PageFrame& frame) {
  const config::Site& site = context.book.config->site;
  Data data;
  set_text(data, "root", root_of(frame.path));
  const std::string site_root = root_of(address_in_output(context, frame.path));
  set_text(data, "site_root", site_root);
  set_text(data, "language", site.language);
  set_text(data, "site_title", site.title);
  set_text(data, "site_short_title", site.short_title);
  set_text(data, "edition", edition_title(context));
  data.set("has_editions", Data(has_editions(context)));
  set_text(data, "publisher", site.publisher);
  set_text(data, "contact", site.contact);
  set_text(data, "purpose", site.purpose);
  set_text(data, "notice", site.notice);
  set_text(data, "title", frame.title);
  set_text(data, "page_title", frame.path == "index.html" ? std::string() : frame.title);
  set_text(data, "page_description", frame.description);
  set_text(data, "page_class", frame.css_class);
  set_text(data, "style", frame.style);
  set_text(data, "refresh", frame.refresh);
  DataList scripts;
  for (const std::string& script : frame.scripts) scripts.push_back(link_data(script, {}));
  set_list(data, "scripts", std::move(scripts));
  set_text(data, "feed_href", context.has_feed ? site_root + kFeedPage : std::string());
  set_text(data, "feed_title", feed_title(site));
  data.set("is_home", Data(frame.path == "index.html"));
  data.set("is_search", Data(frame.path == kSearchPage));
  set_text(data, "contribute_href",
           takes_contributions(declared_today(context)) ? site_root + kContributeFolder + "/index.html"
                                                        : std::string());
  set_list(data, "breadcrumbs", breadcrumbs(frame));
  set_list(data, "footer_links", footer_links(context, frame.path));
  return data;
}

OutputFile finish_page(const RenderContext& context, const PageFrame& frame, std::string_view name,
                       const Data& data) {
  Data shell = frame_data(context, frame);
  add_banner(context, frame.path, shell);
  set_list(shell, "nav", navigation(context, frame.path));
  shell.set("main", Data(context.templates.render(name, data)));
  return {frame.path, context.templates.render("page", shell)};
}

void add_chips(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data) {
  DataList chips;
  for (const parse::FieldValue& value : context.book[id].fields) {
    if (value.field->show != config::Show::Chips) continue;
    for (const std::size_t term : value.terms) chips.push_back(term_chip(context, value, term, page));
  }
  set_list(data, "chips", std::move(chips));
}

void add_keywords(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data) {
  DataList fields;
  for (const parse::FieldValue& value : context.book[id].fields) {
    if (value.field->type != config::FieldType::Words || value.field->show != config::Show::Chips) continue;
    DataList words;
    for (const parse::Word& word : value.words) {
      const auto entry = entry_at(context.book, id, word);
      words.push_back(link_data(
          word.text, entry ? relative_url(page, link::page_of(context.book, *entry)) : std::string()));
    }
    Data field;
    set_text(field, "label", value.field->label);
    set_text(field, "anchor", "words-" + value.field->key);
    set_list(field, "words", std::move(words));
    fields.push_back(std::move(field));
  }
  set_list(data, "keywords", std::move(fields));
}

Data row_data(const RenderContext& context, model::DocumentId id, const std::string& page,
              const std::string& note, DataList links) {
  const parse::Document& document = context.book[id];
  Data row = link_data(document.title(), relative_url(page, link::page_of(context.book, id)));
  set_text(row, "row_place", context.book.place_line(id));
  set_text(row, "row_form", document.form->label);
  set_text(row, "row_note", note);
  set_text(row, "row_summary", document.summary());
  add_chips(context, id, page, row);
  set_list(row, "keywords", {});
  set_list(row, "row_links", std::move(links));
  return html_data(context.templates.render("row", row));
}

Data html_data(std::string html) {
  Data data;
  data.set("html", Data(std::move(html)));
  return data;
}

Data fact_data(const std::string& label, const std::string& html) {
  Data row;
  set_text(row, "label", label);
  set_text(row, "html", html);
  return row;
}

Data rows_group(const std::string& label, const std::string& anchor, DataList rows) {
  Data group;
  set_text(group, "group_label", label);
  set_text(group, "group_lead", {});
  set_text(group, "anchor", anchor);
  set_text(group, "count", count_text(rows.size()));
  set_list(group, "rows", std::move(rows));
  return group;
}

}  // namespace shirube::render

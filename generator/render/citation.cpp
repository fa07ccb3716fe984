#include "render/citation.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "link/urls.h"
#include "render/citation_formats.h"

namespace shirube::render {
namespace {

/// A citation is one line: an author's line break or tab is a space in it.
std::string in_one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') c = ' ';
  }
  return text;
}

/// Where the page stays, when the site says where it is published.
std::string cited_address(const RenderContext& context, const std::string& page) {
  const std::string& url = declared_today(context).site.url;
  if (url.empty()) return {};
  return link::encode_external(url) + link::encode_path(address_in_output(context, page));
}

Citation citation_of(const RenderContext& context, model::DocumentId id, const history::PageRecord& record) {
  const parse::Document& document = context.book[id];
  const config::Site& site = context.book.config->site;
  Citation citation;
  citation.key = document.folder + "-" + document.slug;
  if (context.past != nullptr)
    citation.key += "-" + context.past->edition.id;  // both may be cited in one text
  citation.title = in_one_line(document.title());
  citation.handbook = in_one_line(site.title);
  citation.edition = in_one_line(edition_title(context));
  citation.publisher = in_one_line(site.publisher);
  citation.language = in_one_line(site.language);
  citation.url = cited_address(context, link::page_of(context.book, id));
  const history::Entry* last = history::last_change(record);
  if (last != nullptr) citation.commit = last->commit.brief();
  citation.date = record.last;
  return citation;
}

/// Of the documents that this one was made from, each once.
std::vector<std::string> licences_of_sources(const parse::Document& document) {
  std::vector<std::string> licences;
  for (const parse::FieldValue& value : document.fields) {
    if (!value.source || value.source->source->licence.empty()) continue;
    const std::string& licence = value.source->source->licence;
    if (std::find(licences.begin(), licences.end(), licence) == licences.end()) licences.push_back(licence);
  }
  return licences;
}

Data licence_data(std::string_view whose, std::string_view terms) {
  Data data;
  set_text(data, "whose", whose);
  set_text(data, "terms", terms);
  return data;
}

/// Whose terms they are is said where those of the sources and of the handbook differ.
DataList licences(const parse::Document& document, const std::string& own) {
  std::vector<std::string> sources = licences_of_sources(document);
  const bool differ = !own.empty() && !sources.empty() && sources != std::vector<std::string>{own};
  DataList list;
  for (const std::string& one : sources) list.push_back(licence_data(differ ? "もとの資料" : "", one));
  if (differ || (sources.empty() && !own.empty()))
    list.push_back(licence_data(differ ? "この手引きの文章" : "", own));
  return list;
}

Data format_data(std::string_view label, std::string_view anchor, std::string_view text) {
  Data data;
  set_text(data, "format", label);
  set_text(data, "anchor", anchor);
  set_text(data, "cited", text);
  return data;
}

}  // namespace

void add_citation(const RenderContext& context, model::DocumentId id, const history::PageRecord& record,
                  Data& data) {
  const config::Config& config = *context.book.config;
  const Citation citation = citation_of(context, id, record);
  const history::Entry* last = history::last_change(record);
  set_text(data, "cite_edition", citation.edition);
  set_text(data, "cite_url", citation.url);
  set_text(data, "cite_commit", citation.commit);
  set_text(data, "cite_commit_href",
           last == nullptr
               ? ""
               : link::encode_external(history::url_of(last->commit, declared_today(context).history)));
  set_list(data, "cite_licences", licences(context.book[id], config.site.licence));
  data.set("cite_line", format_data("出典の書き方", "cite-line", reference_line(citation)));
  DataList records;
  records.push_back(format_data("BibTeX", "cite-bibtex", bibtex(citation)));
  records.push_back(format_data("CSL-JSON", "cite-csl", csl_json(citation)));
  set_list(data, "cite_records", std::move(records));
}

}  // namespace shirube::render

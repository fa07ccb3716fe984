// What every page's template data has in common.
// Takes the handbook and a page's path; gives Mustache data for shell, chips, rows and links.
// Must not render: the page kinds do.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chart/draw_charts.h"
#include "history/read_histories.h"
#include "link/link_graph.h"
#include "model/handbook.h"
#include "relate/relations.h"
#include "render/render_pages.h"
#include "render/templates.h"

namespace shirube::render {

inline constexpr const char* kSearchPage = "search.html";

/// A step of the breadcrumbs; an empty page is the page itself.
struct Crumb {
  std::string label;
  std::string page;
};

/// The frame of one page.
struct PageFrame {
  std::string path;
  std::string title;
  std::string description;
  std::string css_class;
  std::vector<Crumb> crumbs;
  std::string style = {};  ///< a style sheet of its own below assets/, or none
  std::vector<std::string> scripts =
      {};                    ///< scripts of its own below assets/, in the order in which they run
  std::string refresh = {};  ///< the URL to which the page leads on at once, or none
};

/// Sets `name` to `text`, or to false when there is none: Mustache would otherwise look for it in the data
/// around it.
void set_text(Data& data, const char* name, std::string_view text);

/// Sets `name` to the list and has_`name` to whether it holds anything.
void set_list(Data& data, const std::string& name, DataList list);

Data link_data(std::string_view label, std::string_view href);

/// The entry that a document declares with this very word.
std::optional<model::EntryId> entry_at(const model::Handbook& book, model::DocumentId id,
                                       const parse::Word& word);

/// What readers call the edition that the pages are of; may be empty.
const std::string& edition_title(const RenderContext& context);

/// Where the page stands in the whole output: those of a past edition have a folder of their own.
std::string address_in_output(const RenderContext& context, const std::string& page);

/// What the handbook of today declares: where it is published and which forge it uses did not stay as they
/// were when a past edition was made.
const config::Config& declared_today(const RenderContext& context);

/// The ways in that stand at the head of every page.
DataList navigation(const RenderContext& context, const std::string& page);

/// The data of a page's own template, filled with root, breadcrumbs and what the site declares.
Data frame_data(const RenderContext& context, const PageFrame& frame);

/// Renders `name` with `data` and puts it into the shell.
OutputFile finish_page(const RenderContext& context, const PageFrame& frame, std::string_view name,
                       const Data& data);

/// The terms of the fields shown as chips, linked to their lists where they have one.
void add_chips(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data);

/// The free words of the fields shown as chips, as written; those of a catalogue lead to its page.
void add_keywords(const RenderContext& context, model::DocumentId id, const std::string& page, Data& data);

/// One row of a list: title, place, form, summary, chips, and links into the text. It is rendered at once: a
/// long list of nested data would be copied again and again on its way into the page.
Data row_data(const RenderContext& context, model::DocumentId id, const std::string& page,
              const std::string& note = {}, DataList links = {});

/// A part of a page that is rendered already, as `html`.
Data html_data(std::string html);

/// A group of rows with its heading (none when `label` is empty) and its count.
Data rows_group(const std::string& label, const std::string& anchor, DataList rows);

/// A row of a facts box; `html` is escaped already.
Data fact_data(const std::string& label, const std::string& html);

/// `3` as `3`, for counts in templates.
std::string count_text(std::size_t count);

/// The matrices that cross `family` with another, as links called after their labels.
DataList matrix_links(const RenderContext& context, std::size_t family, const std::string& page);

/// For each matrix of `family`: how many documents of the term stand on each list of the other family.
DataList crossings(const RenderContext& context, std::size_t family, std::size_t term,
                   const std::string& page);

OutputFile render_document(const RenderContext& context, model::DocumentId id);
OutputFile render_home(const RenderContext& context);
OutputFile render_search_page(const RenderContext& context);
void render_comparisons(const RenderContext& context, const FileSink& sink);
void render_extracts(const RenderContext& context, const FileSink& sink);
OutputFile render_glossary(const RenderContext& context);
void render_catalogues(const RenderContext& context, const FileSink& sink);
void render_lists(const RenderContext& context, const FileSink& sink);
void render_matrices(const RenderContext& context, const FileSink& sink);
void render_places(const RenderContext& context, const FileSink& sink);

}  // namespace shirube::render

#include "render/contribute_pages.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "render/contribute_data.h"

namespace shirube::render {
namespace {

using config::Form;
using link::relative_url;

bool is_filled_in(const Form& form) {
  return form.layout != config::Layout::Plain;
}

std::string in_folder(const std::string& name) {
  return std::string(kContributeFolder) + "/" + name;
}

/// What readers call these pages.
std::string title_of(const config::Config& config) {
  return config.is_document_folder(kContributeFolder) ? config.folder(kContributeFolder).label
                                                      : "文書を寄せる";
}

Data field_data(const config::Field& field) {
  Data data;
  set_text(data, "label", field.label);
  set_text(data, "key", field.key);
  set_text(data, "help", field.help);
  set_text(data, "example", field.example);
  return data;
}

DataList fields(const Form& form, bool (*wanted)(const config::Field&)) {
  DataList list;
  for (const config::Field& field : form.fields) {
    if (wanted(field)) list.push_back(field_data(field));
  }
  return list;
}

/// The template says in words what each shape of a section is.
const char* shape_of(const config::Section& section) {
  using config::SectionKind;
  if (section.is_table()) return "is_table";
  switch (section.kind) {
    case SectionKind::List:
      return "is_list";
    case SectionKind::Pairs:
      return "is_pairs";
    case SectionKind::Timeline:
      return "is_timeline";
    case SectionKind::Phases:
    case SectionKind::Titled:
      return "is_titled";
    case SectionKind::Chart:
      return "is_chart";
    default:
      return "is_prose";
  }
}

Data section_data(const config::Section& section) {
  Data data;
  set_text(data, "label", section.marker.empty() ? section.heading : section.marker + " " + section.heading);
  set_text(data, "help", section.help);
  data.set("required", Data(section.required));
  data.set(shape_of(section), Data(true));
  DataList columns;
  for (const config::Column& column : section.columns) columns.push_back(link_data(column.label, {}));
  set_list(data, "columns", std::move(columns));
  return data;
}

Data contact_data(const RenderContext& context, const PageFrame& frame) {
  const config::Contribution& contribution = context.book.config->contribution;
  Data data = frame_data(context, frame);
  set_text(data, "mail", contribution.mail);
  data.set("has_forge", Data(!contribution.new_file_url.empty()));
  return data;
}

OutputFile render_form(const RenderContext& context, const Form& form) {
  const config::Config& config = *context.book.config;
  const PageFrame frame = {
      contribute_page_of(form),
      "「" + form.label + "」を書く",
      form.description,
      "page-contribute",
      {{"ホーム", "index.html"}, {title_of(config), in_folder("index.html")}, {form.label, {}}},
      "contribute.css",
      {"contribute.js", "contribute-page.js"}};
  Data data = contact_data(context, frame);
  set_text(data, "form", form.key);
  set_text(data, "form_label", form.label);
  set_text(data, "folder", form.folder);
  set_text(data, "description", form.description);
  set_text(data, "home", relative_url(frame.path, in_folder("index.html")));
  data.set("needs_intro", Data(form.intro == config::Intro::Required));
  set_list(data, "required", fields(form, [](const config::Field& field) { return field.required; }));
  set_list(data, "optional", fields(form, [](const config::Field& field) { return !field.required; }));
  DataList sections;
  for (const config::Section& section : form.sections) sections.push_back(section_data(section));
  set_list(data, "sections", std::move(sections));
  return finish_page(context, frame, "contribute", data);
}

DataList guide(const RenderContext& context, const std::string& page) {
  DataList rows;
  const auto documents = context.graph.in_order.find(kContributeFolder);
  if (documents == context.graph.in_order.end()) return rows;
  for (const model::DocumentId id : documents->second) {
    Data row = link_data(context.book[id].title(), relative_url(page, link::page_of(context.book, id)));
    set_text(row, "note", context.book[id].summary());
    rows.push_back(std::move(row));
  }
  return rows;
}

OutputFile render_contribute_index(const RenderContext& context) {
  const config::Config& config = *context.book.config;
  const bool declared = config.is_document_folder(kContributeFolder);
  const PageFrame frame = {in_folder("index.html"),
                           title_of(config),
                           declared ? config.folder(kContributeFolder).lead : std::string(),
                           "page-contribute",
                           {{"ホーム", "index.html"}, {title_of(config), {}}},
                           "contribute.css"};
  Data data = contact_data(context, frame);
  set_text(data, "lead", frame.description);
  DataList forms;
  for (const Form& form : config.forms) {
    if (!is_filled_in(form)) continue;
    Data row = link_data(form.label, relative_url(frame.path, contribute_page_of(form)));
    set_text(row, "note", form.description);
    set_text(row, "form", form.key);
    set_text(row, "folder", form.folder);
    forms.push_back(std::move(row));
  }
  set_list(data, "forms", std::move(forms));
  set_list(data, "guide", guide(context, frame.path));
  return finish_page(context, frame, "contribute-index", data);
}

}  // namespace

bool takes_contributions(const config::Config& config) {
  return std::any_of(config.forms.begin(), config.forms.end(), is_filled_in);
}

std::string contribute_page_of(const Form& form) {
  return is_filled_in(form) ? in_folder(form.key + ".html") : std::string();
}

void render_contribution(const RenderContext& context, const FileSink& sink) {
  const config::Config& config = *context.book.config;
  if (!takes_contributions(config)) return;
  sink(render_contribute_index(context));
  for (const Form& form : config.forms) {
    if (is_filled_in(form)) sink(render_form(context, form));
  }
  sink({in_folder("forms.js"), contribute_forms_script(config)});
  sink({in_folder("places.js"), contribute_places_script(context.book)});
}

void render_contribute_sources(const model::Handbook& book, const FileTable& files, const FileSink& sink) {
  tbb::parallel_for(std::size_t{0}, book.documents.size(), [&](std::size_t i) {
    const parse::Document& document = book[model::DocumentId{i}];
    if (!is_filled_in(*document.form)) return;
    sink({in_folder("sources/" + document.folder + "/" + document.slug + ".js"),
          contribute_source_script(files[document.file].bytes)});
  });
}

}  // namespace shirube::render

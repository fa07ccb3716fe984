#include "parse/parse_document.h"

#include <fmt/ranges.h>

#include <utility>

#include "markdown/parse_markdown.h"
#include "parse/front_matter.h"
#include "parse/parsed_documents.h"
#include "parse/read_body.h"
#include "parse/read_fields.h"
#include "text/nearest.h"

namespace shirube::parse {
namespace {

const config::Form* only_form_of(const config::Config& config, std::string_view folder) {
  const config::Form* only = nullptr;
  for (const config::Form& form : config.forms) {
    if (form.folder != folder) continue;
    if (only != nullptr) return nullptr;
    only = &form;
  }
  return only;
}

const config::Form* named_form(const YamlNode& name, const config::Config& config, Diagnostics& diagnostics) {
  if (const config::Form* form = config.find_form(name.text)) return form;
  std::vector<std::string_view> known;
  for (const config::Form& form : config.forms) known.push_back(form.key);
  diagnostics.add(Rule::UnknownForm, name.span, {name.text, fmt::format("{}", fmt::join(known, "・"))},
                  text::nearest(name.text, known));
  return nullptr;
}

/// The form that the document names, or the only form of its folder.
const config::Form* form_of(const source::DocumentFile& file, const YamlNode& fields,
                            const config::Config& config, const SourceSpan& start, Diagnostics& diagnostics) {
  const YamlNode* name = fields.find("form");
  if (name == nullptr) {
    const config::Form* only = only_form_of(config, file.folder);
    if (only == nullptr) diagnostics.add(Rule::MissingField, start, {"form", "@form"});
    return only;
  }
  const config::Form* form = named_form(*name, config, diagnostics);
  if (form != nullptr && form->folder != file.folder) {
    diagnostics.add(Rule::WrongFolder, name->span, {form->key, form->folder});
  }
  return form;
}

}  // namespace

Document parse_document(const source::DocumentFile& file, const FileTable& files,
                        const config::Config& config, Diagnostics& diagnostics) {
  const std::string& bytes = files[file.file].bytes;
  Document document;
  document.file = file.file;
  document.folder = file.folder;
  document.slug = file.slug;
  document.start = {file.file, 0, 0};
  if (!file.readable) return document;
  const FrontMatter parts = split_front_matter(bytes, file.file, diagnostics);
  if (!parts.found) return document;
  const std::optional<YamlNode> fields = parse_yaml(parts.yaml, parts.yaml_place, {}, diagnostics);
  document.body = markdown::parse_markdown(parts.body, parts.body_place, diagnostics);
  if (!fields) return document;
  document.form = form_of(file, *fields, config, parts.yaml_place, diagnostics);
  if (document.form == nullptr) return document;
  document.fields = read_fields(*fields, *document.form, config, parts.yaml_place, diagnostics);
  read_body(bytes, config, document, diagnostics);
  return document;
}

DocumentList parse_documents(const source::SourceSet& sources, const FileTable& files,
                             const config::Config& config, Diagnostics& diagnostics) {
  return ParsedDocuments(config).read(sources, files, diagnostics);
}

}  // namespace shirube::parse

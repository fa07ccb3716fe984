#include "check/check_handbook.h"

#include <string>
#include <vector>

#include "text/nearest.h"

namespace shirube::check {
namespace {

std::string nearest_heading(const model::Handbook& book, const FileTable& files,
                            const link::ResolvedReference& broken) {
  std::vector<std::string_view> known;
  for (const parse::Document& document : book.documents) {
    if (files[document.file].path != broken.page) continue;
    for (const parse::Heading& heading : document.headings) known.push_back(heading.text);
  }
  return text::nearest(broken.anchor, known);
}

std::string nearest_file(const model::Handbook& book, const FileTable& files, const std::string& name) {
  const std::string base = name.substr(name.rfind('/') + 1);
  std::vector<std::string> names;
  for (const parse::Document& document : book.documents) {
    const std::string& path = files[document.file].path;
    names.push_back(path.substr(path.rfind('/') + 1));
  }
  return text::nearest(base, {names.begin(), names.end()});
}

void report(const model::Handbook& book, const FileTable& files, const parse::Document& document,
            const parse::Reference& reference, const link::ResolvedReference& resolved,
            Diagnostics& diagnostics) {
  using link::Outcome;
  const Outcome outcome = resolved.outcome;
  if (outcome == Outcome::Internal || outcome == Outcome::External || outcome == Outcome::Image) return;
  const std::string_view url = document.body.view(document.body[reference.node].url);
  const SourceSpan span =
      markdown::locate_inline(document.body, reference.node, files[document.file].bytes, url, "[!<h");
  switch (resolved.outcome) {
    case link::Outcome::Forbidden:
      diagnostics.add(Rule::ForbiddenUrl, span, {resolved.url});
      break;
    case link::Outcome::MissingFile:
      diagnostics.add(Rule::BrokenLink, span, {resolved.page}, nearest_file(book, files, resolved.page));
      break;
    case link::Outcome::MissingAnchor:
      diagnostics.add(Rule::BrokenAnchor, span, {resolved.page, resolved.anchor},
                      nearest_heading(book, files, resolved));
      break;
    case link::Outcome::BadImageType:
      diagnostics.add(Rule::ImageType, span, {resolved.page});
      break;
    case link::Outcome::MissingImage:
      diagnostics.add(Rule::BrokenImage, span, {resolved.page});
      break;
    case link::Outcome::Internal:
    case link::Outcome::External:
    case link::Outcome::Image:
      break;
  }
}

/// A pseudonym is worth nothing beside the name: whoever writes both has mixed them up.
void check_pseudonym(const model::Handbook& book, model::DocumentId id, Diagnostics& diagnostics) {
  const auto place = book.place_of[id.index];
  if (!place || book[id].find("pseudonym") == nullptr) return;
  for (const parse::FieldValue& value : book[id].fields) {
    if (value.field->type != config::FieldType::Place) continue;
    diagnostics.add(Rule::PseudonymWithPlace, value.span, {book[*place].name});
  }
}

}  // namespace

void check_handbook(const model::Handbook& book, const link::LinkGraph& graph, const FileTable& files,
                    Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    const parse::Document& document = book.documents[i];
    check_pseudonym(book, model::DocumentId{i}, diagnostics);
    for (std::size_t r = 0; r < document.references.size(); ++r) {
      report(book, files, document, document.references[r], graph.references[i][r], diagnostics);
    }
  }
}

}  // namespace shirube::check

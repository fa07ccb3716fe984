// A document with all that its readers will read.
// Takes what the stage that goes over documents has prepared; gives it to the checks of one document. Must
// not outlive that stage: it only points.
#pragma once

#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "check/editor_notes.h"
#include "parse/document.h"
#include "parse/passages.h"

namespace shirube::check {

struct DocumentText {
  const parse::Document& document;
  const std::vector<parse::Passage>& passages;
  const EditorNotes& notes;
};

/// What an editor's remark of the section answers when it quotes `words`; the finding is told or counted.
inline Diagnostic answered(const DocumentText& text, const parse::Section* section, std::string_view words,
                           Diagnostic finding) {
  finding.answer = text.notes.about(section, words);
  return finding;
}

}  // namespace shirube::check

#include "check/editor_notes.h"

#include <algorithm>

#include "text/fold.h"

namespace shirube::check {

EditorNotes::EditorNotes(const config::Config& config, const std::vector<parse::Passage>& passages)
    : callouts_(config.callouts ? &config.vocabularies[*config.callouts] : nullptr) {
  for (const parse::Passage& passage : passages) {
    if (holds(passage)) notes_[passage.section].push_back(passage.text);
  }
}

bool EditorNotes::holds(const parse::Passage& passage) const {
  return callouts_ != nullptr && passage.callout != nullptr &&
         callouts_->terms[passage.callout->term].key == kEditorKey;
}

std::string EditorNotes::in(const parse::Section* section) const {
  const auto found = notes_.find(section);
  return found == notes_.end() ? std::string() : found->second.front();
}

std::string EditorNotes::about(const parse::Section* section, std::string_view words) const {
  const auto found = notes_.find(section);
  if (found == notes_.end()) return {};
  const std::string quoted = text::fold_heading(words);
  const auto quotes = [&](const std::string& note) {
    return text::fold_heading(note).find(quoted) != std::string::npos;
  };
  const auto note = std::find_if(found->second.begin(), found->second.end(), quotes);
  return note == found->second.end() ? std::string() : *note;
}

}  // namespace shirube::check

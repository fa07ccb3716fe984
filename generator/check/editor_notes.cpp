#include "check/editor_notes.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace shirube::check {
namespace {

constexpr std::size_t kBeginning = 60;  ///< characters: what is counted as the reason
constexpr std::size_t kMostBytes = 20'000;

}  // namespace

EditorNotes::EditorNotes(const config::Config& config, const std::vector<parse::Passage>& passages)
    : callouts_(config.callouts ? &config.vocabularies[*config.callouts] : nullptr) {
  for (const parse::Passage& passage : passages) {
    if (!holds(passage)) continue;
    Notes& notes = notes_[passage.section];
    if (notes.beginning.empty()) notes.beginning = text::first_code_points(passage.text, kBeginning);
    if (notes.folded.size() + passage.text.size() > kMostBytes) continue;
    notes.folded += text::fold_heading(passage.text) + "\n";
  }
}

bool EditorNotes::holds(const parse::Passage& passage) const {
  return callouts_ != nullptr && passage.callout != nullptr &&
         callouts_->terms[passage.callout->term].key == kEditorKey;
}

std::string EditorNotes::in(const parse::Section* section) const {
  const auto found = notes_.find(section);
  return found == notes_.end() ? std::string() : found->second.beginning;
}

std::string EditorNotes::about(const parse::Section* section, std::string_view words) const {
  const auto found = notes_.find(section);
  if (found == notes_.end()) return {};
  const bool quoted = found->second.folded.find(text::fold_heading(words)) != std::string::npos;
  return quoted ? found->second.beginning : std::string();
}

}  // namespace shirube::check

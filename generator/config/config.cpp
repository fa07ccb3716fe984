#include "config/config.h"

#include <algorithm>

#include "base/check.h"
#include "text/fold.h"

namespace shirube::config {

std::optional<std::size_t> Vocabulary::find(std::string_view word) const {
  const auto found = by_folded.find(text::fold(word));
  if (found == by_folded.end()) return std::nullopt;
  return found->second;
}

std::string Vocabulary::known_words() const {
  std::string words;
  for (const Term& term : terms) {
    if (!words.empty()) words += "・";
    words += term.label;
  }
  return words;
}

const Form* Config::find_form(std::string_view key) const {
  const auto found =
      std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.key == key; });
  return found == forms.end() ? nullptr : &*found;
}

const Source* Config::find_source(std::string_view key) const {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.key == key; });
  return found == sources.end() ? nullptr : &*found;
}

const Folder& Config::folder(std::string_view key) const {
  const auto found =
      std::find_if(folders.begin(), folders.end(), [&](const Folder& one) { return one.key == key; });
  CHECK(found != folders.end(),
        "every folder of a form is declared or made up when the declarations are read");
  return *found;
}

bool Config::is_document_folder(std::string_view folder) const {
  return std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return form.folder == folder; });
}

}  // namespace shirube::config

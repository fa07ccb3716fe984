// What the editors of a handbook say about what its sources say.
// Takes the passages of a document; gives the remarks that answer a finding. Must not judge whether a remark
// is right: whoever reads it does.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "parse/passages.h"

namespace shirube::check {

/// The term of the vocabulary of callouts by which editors speak: [!EDITOR].
inline constexpr std::string_view kEditorKey = "editor";

class EditorNotes {
 public:
  EditorNotes(const config::Config& config, const std::vector<parse::Passage>& passages);

  /// Whether the passage is such a remark: what it quotes is not said by the document.
  bool holds(const parse::Passage& passage) const;
  /// How the first remark in the section begins, or an empty text.
  std::string in(const parse::Section* section) const;
  /// How the first remark in the section begins, if one there quotes `words`, however they are typed; else an
  /// empty text.
  std::string about(const parse::Section* section, std::string_view words) const;

 private:
  struct Notes {
    std::string beginning;  ///< of the first
    std::string folded;     ///< all of them, up to a length that a hostile document cannot make slow
  };

  const config::Vocabulary* callouts_;  ///< null for a site without them
  std::map<const parse::Section*, Notes> notes_;
};

}  // namespace shirube::check

// A document as those who look for private persons read it.
// Takes a document of a handbook; gives its texts, its stories of one person and the real place it names.
// Must not judge anything.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/handbook.h"
#include "parse/passages.h"
#include "text/word_matcher.h"

namespace shirube::privacy {

/// Consecutive passages that tell of one person.
struct Story {
  std::size_t begin = 0, end = 0;  ///< indices of passages, the end not included
  bool boxed = false;              ///< in a boxed remark of the kind `kStoryBox`
};

/// The key of the term of the vocabulary of callouts that tells one person's story.
inline constexpr const char* kStoryBox = "vignette";

enum class Reach { Nowhere, Region, Town };  ///< Region: a prefecture

struct RealPlace {
  Reach reach = Reach::Nowhere;
  std::string name;
};

struct ToldDocument {
  const model::Handbook& book;
  const parse::Document& document;
  std::vector<parse::Passage> passages;  ///< what an answer says is not among them
  std::vector<Story> stories;
  RealPlace place;

  const Story* story_of(std::size_t passage) const;
};

/// The municipalities and areas of a handbook by their names.
class PlaceNames {
 public:
  explicit PlaceNames(const model::Handbook& book);
  /// The first one that a text names.
  RealPlace find(std::string_view text) const;

 private:
  std::vector<std::string> names_;
  text::WordMatcher matcher_;
};

ToldDocument read_told(const model::Handbook& book, model::DocumentId id, std::string_view bytes);

/// Where a passage plays: the place of its document; without one that which the passage names. A document
/// under a pseudonym plays nowhere.
RealPlace place_of(const ToldDocument& told, const parse::Passage& passage, const PlaceNames& names);

}  // namespace shirube::privacy

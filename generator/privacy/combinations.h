// Facts of one person that together may tell who it is.
// Takes a document that plays at a real place and the site's words for conditions; gives findings. Must not
// speak of many: shares, ranges of ages and services for all are nobody's.
#pragma once

#include <vector>

#include "privacy/finding.h"
#include "privacy/told_document.h"
#include "text/pattern.h"

namespace shirube::privacy {

class Combinations {
 public:
  explicit Combinations(const config::PrivacyWords& words);
  /// A boxed story of a town is found with a condition alone, or with an age and a sex; elsewhere it takes
  /// all three.
  void find(const ToldDocument& told, const PlaceNames& names, std::vector<Finding>& out) const;

 private:
  struct Fact {
    const char* label;
    std::string text;
    std::size_t begin = 0, end = 0;  ///< bytes of the text
  };
  std::vector<Fact> facts_of(std::string_view text) const;
  std::optional<Fact> condition_in(std::string_view text) const;
  void find_in_story(const ToldDocument& told, const Story& story, const PlaceNames& names,
                     std::vector<Finding>& out) const;
  void find_in_passage(const ToldDocument& told, const parse::Passage& passage, const PlaceNames& names,
                       std::vector<Finding>& out) const;
  static std::string told_facts(const std::vector<Fact>& facts);

  std::vector<std::string> conditions_;  ///< longest first
};

}  // namespace shirube::privacy

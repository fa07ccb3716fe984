// Numbers of persons so small that they may tell who somebody is.
// Takes a document that plays at a real place and the site's words for persons; gives findings. Must not
// count staff, meetings or offices: a number needs one of those words.
#pragma once

#include <vector>

#include "privacy/finding.h"
#include "privacy/told_document.h"
#include "text/pattern.h"

namespace shirube::privacy {

class SmallNumbers {
 public:
  explicit SmallNumbers(const config::PrivacyWords& words);
  void find(const ToldDocument& told, const PlaceNames& names, std::vector<Finding>& out) const;

 private:
  void find_in_text(const ToldDocument& told, const parse::Passage& passage, const PlaceNames& names,
                    std::vector<Finding>& out) const;
  void find_in_tables(const ToldDocument& told, std::vector<Finding>& out) const;
  void find_in_table(const ToldDocument& told, markdown::NodeIndex table, std::vector<Finding>& out) const;
  bool counts_persons(const std::string& label) const;
  bool counts_heads(const std::string& label) const;

  std::vector<text::Pattern> small_;  ///< none, where a site has no words for persons
  std::vector<text::Pattern> rest_;   ///< 30人中28人
  std::vector<text::Pattern> label_;  ///< heads of tables that count persons
};

}  // namespace shirube::privacy

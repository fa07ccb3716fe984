// What a handbook decides about its checks.
// Takes nothing; gives the part of `Config` that the checks read. Must not name a rule's words:
// `base/rules.h` has them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/levels.h"

namespace shirube::config {

/// A word that may hurt, and what says it as well.
struct Stigma {
  std::string word, instead;
};

/// The words of the subject that tell whom a text is about. The engine has none of its own.
struct PrivacyWords {
  std::vector<std::string> persons;  ///< whose small numbers tell too much: 患者, 入院者, 利用者 …
  std::vector<std::string> conditions;  ///< what is known of a person: 統合失調症, 認知症 …
  std::vector<std::string> roles;  ///< before さん・氏・様 they are no name: 患者, 家族, 皆 …
  std::vector<std::string> contact_fields;  ///< keys of fields where an office may be reached
};

struct Checking {
  Levels levels;
  std::size_t longest_sentence = 100;  ///< in characters
  std::size_t review_months = 24;      ///< after which a document is to be looked at again; 0 for never
  double figure_percent = 20;          ///< by how much two figures of one place may differ
  PrivacyWords privacy;
  std::vector<Stigma> stigma;
};

}  // namespace shirube::config

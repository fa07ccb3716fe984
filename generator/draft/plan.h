// What a new document is going to be.
// Takes what was asked for, the handbook, and someone to ask; gives the form, the address and the first
// values. Must not guess what only the author knows: it proposes, and says what is missing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "model/handbook.h"

namespace shirube::draft {

/// A field and its value as the author typed it.
struct Given {
  std::string key, value;
};

struct Request {
  std::string
      kind;  ///< a form; or a folder of documents, or one of them (cases, case), when `form` says which
  std::string form;
  std::string title;
  std::string slug;
  std::string place;  ///< code, name or kana
  std::vector<Given> values;
};

struct Plan {
  const config::Form* form = nullptr;
  std::string slug;
  std::vector<Given> values;  ///< keys of the form, each once

  /// What was said of a field, or null.
  const std::string* find(std::string_view key) const;
};

struct Question {
  std::string label;                    ///< a phrase key or the label of a field
  std::string help;                     ///< what may be answered, or empty
  std::string proposal;                 ///< what an empty answer means, or empty
  std::optional<Failure> problem = {};  ///< with the answer before this one
};

/// Nothing when nobody answers (any more).
using Ask = std::function<std::optional<std::string>(const Question&)>;

/// Throws `Failure`: NoSuchForm, OptionNeeded, UnknownPlace, UnknownKey, BadSlug, FileExists.
Plan make_plan(const Request& request, const model::Handbook& book, const Ask& ask);

}  // namespace shirube::draft

// Which changes belong to a prefecture, a term of a list family, or a form.
// Takes the documents of a step; gives groups of filters, each with its documents. Must not make one that
// holds nothing.
#pragma once

#include <string>
#include <vector>

#include "render/step_view.h"

namespace shirube::render {

struct ChangeFilter {
  std::string name;   ///< of its page: prefecture-13, themes-housing, form-program
  std::string label;  ///< 東京都
  std::vector<ChangedDocument> documents;
};

struct FilterGroup {
  std::string label;  ///< 都道府県
  std::vector<ChangeFilter> filters;
};

/// The lists are those of the newer state's handbook; what was withdrawn stands on those that have the same
/// key.
std::vector<FilterGroup> change_filters(const ChangeStep& step,
                                        const std::vector<ChangedDocument>& documents);

/// Where the page of a filter stands.
std::string page_of(const ChangeStep& step, const ChangeFilter& filter);

}  // namespace shirube::render

#include "build/near_files.h"

#include <algorithm>
#include <string>
#include <vector>

#include "build/chosen_files.h"

namespace shirube::build {
namespace {

/// Nothing when one of the files is no document: places and declarations matter to everything.
std::optional<std::vector<std::string>> chosen_documents(const BuildOptions& options,
                                                         const std::vector<std::string>& documents) {
  std::vector<std::string> chosen;
  for (const std::string& typed : options.files) {
    const std::vector<std::string> names = names_of(typed, options.site);
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
      return std::binary_search(documents.begin(), documents.end(), name);
    });
    if (found == names.end()) return std::nullopt;
    chosen.push_back(*found);
  }
  return chosen;
}

}  // namespace

NearFiles look_near(const BuildOptions& options, const recall::Site& site) {
  NearFiles near;
  const bool may_narrow = !options.files.empty() && options.revision.empty() && options.explain.empty();
  if (!may_narrow || options.until == Until::Published) return near;
  near.survey = recall::survey(site);
  const auto chosen = chosen_documents(options, near.survey->listing.documents);
  if (options.reach == Reach::Near && chosen) near.narrow = recall::narrow(site, *near.survey, *chosen);
  return near;
}

bool needs_all(const Diagnostics& found) {
  return std::any_of(found.list().begin(), found.list().end(), [](const Diagnostic& one) {
    return one.rule == Rule::BrokenLink || one.rule == Rule::UnknownDocument;
  });
}

}  // namespace shirube::build

#include <algorithm>
#include <utility>

#include "config/read_declarations.h"

namespace shirube::config {

void read_editions(TomlTable& root, Config& config) {
  for (TomlTable& table : root.tables("editions")) {
    Edition edition;
    edition.id = table.slug("id");
    edition.title = table.required_text("title");
    edition.ref = table.required_text("ref");
    edition.date = table.date("date");
    edition.note = table.text("note");
    edition.span = table.span();
    table.reject_unknown_keys();
    const auto same = [&](const Edition& known) { return known.id == edition.id; };
    if (std::any_of(config.editions.begin(), config.editions.end(), same)) {
      table.report(Rule::ConfigDuplicateKey, "id", {edition.id});
      continue;
    }
    config.editions.push_back(std::move(edition));
  }
}

void order_editions(Config& config) {
  std::stable_sort(config.editions.begin(), config.editions.end(),
                   [](const Edition& a, const Edition& b) { return a.date < b.date; });
}

}  // namespace shirube::config

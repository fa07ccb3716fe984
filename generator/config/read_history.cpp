#include <optional>

#include "config/read_declarations.h"

namespace shirube::config {
namespace {

bool is_commit_url(const std::string& url) {
  return (url.starts_with("https://") || url.starts_with("http://")) && url.find("{id}") != std::string::npos;
}

}  // namespace

void read_history(TomlTable& root, Config& config) {
  std::optional<TomlTable> table = root.table("history");
  if (!table) return;
  config.history.commit_url = table->text("commit_url");
  if (!config.history.commit_url.empty() && !is_commit_url(config.history.commit_url)) {
    table->report(Rule::CommitUrl, "commit_url", {config.history.commit_url});
    config.history.commit_url.clear();
  }
  for (TomlTable& entry : table->tables("affiliations")) {
    config.history.affiliations.push_back({entry.required_text("mail"), entry.required_text("name")});
    entry.reject_unknown_keys();
  }
  table->reject_unknown_keys();
}

}  // namespace shirube::config

#include <fmt/ranges.h>

#include <algorithm>

#include "config/list_families.h"
#include "config/read_declarations.h"
#include "text/nearest.h"

namespace shirube::config {
namespace {

/// Finds `family/term`, as problems of the home page name a list.
bool find_list(const Config& config, const std::string& path, Problem& problem) {
  const std::size_t slash = path.find('/');
  if (slash == std::string::npos) return false;
  for (std::size_t i = 0; i < config.lists.size(); ++i) {
    if (config.lists[i].key != path.substr(0, slash)) continue;
    const auto term = config.vocabularies[config.lists[i].vocabulary].find(path.substr(slash + 1));
    if (!term || !has_list(config, config.lists[i], *term)) return false;
    problem.family = i;
    problem.term = *term;
    return true;
  }
  return false;
}

void read_home(TomlTable& table, Config& config) {
  config.problems_label = table.text("problems_label");
  config.problems_short = table.text("problems_short", config.problems_label);
  for (TomlTable& entry : table.tables("problems")) {
    Problem problem;
    problem.label = entry.required_text("label");
    const std::string list = entry.required_text("list");
    if (find_list(config, list, problem)) {
      config.problems.push_back(std::move(problem));
    } else {
      entry.report(Rule::ConfigUnknownName, "list", {list, "home.problems", "一覧の key / 語の key"});
    }
    entry.reject_unknown_keys();
  }
  table.reject_unknown_keys();
}

/// Empty when there is none, or when it was reported that it is none.
std::string web_address(TomlTable& table, std::string_view key) {
  std::string url = table.text(key);
  if (url.empty() || url.starts_with("https://") || url.starts_with("http://")) return url;
  table.report(Rule::FieldNotUrl, key, {url});
  return {};
}

void read_site_table(TomlTable& table, Site& site) {
  site.title = table.required_text("title");
  site.short_title = table.text("short_title", site.title);
  site.language = table.text("language", "ja");
  site.edition = table.text("edition");
  site.purpose = table.text("purpose");
  site.description = table.text("description", site.purpose);
  site.publisher = table.text("publisher");
  site.contact = table.text("contact");
  site.notice = table.text("notice");
  site.about = table.text("about");
  site.footer = table.texts("footer");
  site.licence = table.text("licence");
  site.url = web_address(table, "url");
  if (!site.url.empty() && !site.url.ends_with('/')) site.url += '/';
  table.reject_unknown_keys();
}

}  // namespace

void read_sources(TomlTable& root, Config& config) {
  for (TomlTable& table : root.named_tables("sources")) {
    Source source;
    source.key = table.name();
    source.title = table.required_text("title");
    source.edition = table.text("edition");
    source.publisher = table.text("publisher");
    source.licence = table.text("licence");
    source.credit = table.text("credit");
    source.url = web_address(table, "url");
    table.reject_unknown_keys();
    config.sources.push_back(std::move(source));
  }
}

void read_folders(TomlTable& root, Config& config) {
  for (TomlTable& table : root.named_tables("folders")) {
    Folder folder;
    folder.key = table.name();
    folder.label = table.text("label", folder.key);
    folder.lead = table.text("lead");
    table.reject_unknown_keys();
    config.folders.push_back(std::move(folder));
  }
}

void complete_folders(Config& config) {
  for (const Form& form : config.forms) {
    const auto same = [&](const Folder& folder) { return folder.key == form.folder; };
    if (std::any_of(config.folders.begin(), config.folders.end(), same)) continue;
    config.folders.push_back({form.folder, form.label, form.description});
  }
}

void read_site(TomlTable& root, Config& config) {
  if (std::optional<TomlTable> table = root.table("site")) read_site_table(*table, config.site);
  if (std::optional<TomlTable> table = root.table("home")) read_home(*table, config);
}

}  // namespace shirube::config

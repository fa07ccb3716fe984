#include <deque>
#include <utility>

#include "base/failure.h"
#include "config/config.h"
#include "config/read_declarations.h"
#include "config/toml_table.h"

namespace shirube::config {
namespace {

constexpr std::size_t kConfigLimit = std::size_t{4} << 20;
constexpr const char* kMainFile = "site.toml";

/// The files of one configuration, parsed. A deque, because the readers keep references to the tables.
struct Parts {
  std::deque<toml::table> tables;
  std::vector<TomlTable> roots;
  FileId main_file;
};

void parse_part(FileId file, const FileTable& files, Diagnostics& diagnostics, Parts& parts) {
  try {
    parts.tables.push_back(toml::parse(files[file].bytes, files[file].path));
    parts.roots.emplace_back(parts.tables.back(), files[file].path, file, files, diagnostics);
  } catch (const toml::parse_error& error) {
    diagnostics.add(Rule::ConfigSyntax, span_of(error.source(), file, files),
                    {std::string(error.description())});
  }
}

std::optional<FileId> read_file(const FileTree& tree, const std::string& path, FileTable& files) {
  ReadResult result = tree.read(path, kConfigLimit);
  if (result.status != ReadStatus::Ok) return std::nullopt;
  return files.add(path, std::move(result.bytes));
}

Parts parse_all(const FileTree& tree, FileTable& files, Diagnostics& diagnostics) {
  Parts parts;
  const std::optional<FileId> main_file = read_file(tree, kMainFile, files);
  if (!main_file) throw Failure(Rule::NoSite, {tree.name()});
  parts.main_file = *main_file;
  parse_part(*main_file, files, diagnostics, parts);
  if (parts.roots.empty()) return parts;
  for (const std::string& path : parts.roots.front().texts("include")) {
    const std::optional<FileId> file = read_file(tree, path, files);
    if (file) {
      parse_part(*file, files, diagnostics, parts);
    } else {
      parts.roots.front().report(Rule::ConfigUnknownName, "include", {path, "include", "サイトの中の .toml"});
    }
  }
  return parts;
}

}  // namespace

Config load_config(const FileTree& tree, FileTable& files, Diagnostics& diagnostics) {
  Parts parts = parse_all(tree, files, diagnostics);
  Config config;
  FieldSets field_sets;
  // In this order, because each kind of declaration names those before it, in whatever file they stand.
  for (TomlTable& root : parts.roots) read_vocabularies(root, config);
  add_weight_vocabulary(config);
  add_privacy_vocabulary(config);
  for (TomlTable& root : parts.roots) read_sources(root, config);
  for (TomlTable& root : parts.roots) read_field_sets(root, config, field_sets);
  for (TomlTable& root : parts.roots) read_forms(root, field_sets, config);
  for (TomlTable& root : parts.roots) read_folders(root, config);
  complete_folders(config);
  add_form_vocabulary(config);
  for (TomlTable& root : parts.roots) read_lists(root, config);
  for (TomlTable& root : parts.roots) read_extracts(root, config);
  for (TomlTable& root : parts.roots) read_catalogues(root, config);
  for (TomlTable& root : parts.roots) read_matrices(root, config);
  for (TomlTable& root : parts.roots) read_comparison(root, config);
  for (TomlTable& root : parts.roots) read_related(root, config);
  for (TomlTable& root : parts.roots) read_similar_places(root, config);
  for (TomlTable& root : parts.roots) read_site(root, config);
  for (TomlTable& root : parts.roots) read_history(root, config);
  for (TomlTable& root : parts.roots) read_checking(root, config);
  for (TomlTable& root : parts.roots) read_contribution(root, config);
  for (TomlTable& root : parts.roots) read_editions(root, config);
  order_editions(config);
  for (TomlTable& root : parts.roots) root.reject_unknown_keys();
  if (tree.is_past() && diagnostics.has_errors()) {
    diagnostics.add(Rule::OldDeclarations, {parts.main_file, 0, 0}, {tree.name()});
  }
  return config;
}

}  // namespace shirube::config

// A TOML table that knows where it stands and which of its keys were asked for.
// Takes a toml++ table; gives typed values and reports wrong types, missing and unknown keys.
// Must not know what the keys mean.
#pragma once

#include <toml++/toml.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"

namespace shirube::config {

/// Converts the line and column of toml++ (column in code points) to a span of one byte or more.
SourceSpan span_of(const toml::source_region& region, FileId file, const FileTable& files);

class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string name, FileId file, const FileTable& files,
            Diagnostics& diagnostics);

  std::string text(std::string_view key, std::string_view otherwise = {});
  std::string required_text(std::string_view key);
  /// A text that becomes part of an address: it is required, and reported when it cannot be one.
  std::string slug(std::string_view key);
  /// A day, as TOML writes it or as a text in either calendar. It is required.
  std::chrono::year_month_day date(std::string_view key);
  bool flag(std::string_view key);
  /// A number that is not negative.
  double number(std::string_view key, double otherwise);
  /// Numbers that are not negative.
  std::vector<double> numbers(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  /// An array of tables.
  std::vector<TomlTable> tables(std::string_view key);
  /// The tables of a table, in the order in which they were written.
  std::vector<TomlTable> named_tables(std::string_view key);
  std::optional<TomlTable> table(std::string_view key);
  /// All keys, in the order in which they were written.
  std::vector<std::string> keys() const;

  /// The index of the text at `key` in `names`; reports a text that is not one of them.
  std::size_t one_of(std::string_view key, const std::vector<std::string_view>& names,
                     std::size_t otherwise = 0);

  /// Reports every key that was never asked for.
  void reject_unknown_keys();

  void report(Rule rule, std::string_view key, std::vector<std::string> args, std::string suggestion = {});
  const std::string& name() const { return name_; }
  SourceSpan span() const { return span_of(table_->source(), file_, *files_); }

 private:
  const toml::node* ask(std::string_view key);
  SourceSpan span_at(std::string_view key) const;
  void check_hidden(std::string_view key, std::string_view value);
  TomlTable child(const toml::table& table, std::string name) const;

  const toml::table* table_;
  std::string name_;
  FileId file_;
  const FileTable* files_;
  Diagnostics* diagnostics_;
  std::vector<std::string> asked_;
};

}  // namespace shirube::config

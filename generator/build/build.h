// The pipeline on one screen: the first file to read.
// Takes options; gives what was found and what was done. Each stage takes the plain struct of the one before.
// Must not hold logic of its own: it calls the stages in order and stops where the content has errors.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "base/trace.h"
#include "report/export_charts.h"
#include "report/tell_history.h"
#include "write/publish.h"

namespace shirube::build {

enum class Until { Checked, Published };

/// Whether a check of some files may leave unread what has nothing to do with them.
enum class Reach { Near, Whole };

struct BuildOptions {
  std::filesystem::path site = ".";
  std::filesystem::path out = "public";
  std::string revision;  ///< of the repository around `site`, instead of the files there; empty for these
  Until until = Until::Published;
  Severity stops_at = Severity::Error;  ///< what is as bad keeps the handbook from being published
  std::optional<std::chrono::year_month_day> today;  ///< for what becomes overdue; nothing: nothing does
  std::vector<std::string> files;  ///< paths of sources; only what is found in these is told. Empty: in all
  Reach reach = Reach::Near;
  std::string explain;                            ///< a page of the output whose origin is wanted, or empty
  std::optional<report::HistoryRequest> history;  ///< one document's, to be told; nothing else is done then
  std::optional<report::ChartRequest> charts;     ///< charts to give away; nothing else is done then
};

struct BuildResult {
  FileTable files;
  Diagnostics diagnostics;
  std::optional<write::PublishResult> published;  ///< nothing when only checked, or stopped by errors
  std::size_t documents = 0;
  std::size_t chosen = 0;   ///< how many files were to be told of; 0 for all
  std::string rules_page;   ///< the address of the page of rules, when the site declares its own
  std::string explanation;  ///< when a page was to be explained
  std::string history;      ///< when it was asked for
  std::string charts;       ///< when they were asked for and have no errors
};

/// `trace` may be null. Throws `Failure` when the environment does not allow going on.
BuildResult build(const BuildOptions& options, Trace* trace);

}  // namespace shirube::build

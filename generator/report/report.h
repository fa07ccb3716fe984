// Telling people and programs what happened.
// Takes diagnostics, traces and failures; gives text for a terminal, or JSON, SARIF and the orders of GitHub
// Actions for programs. Must not decide anything: exit codes and severities come from the rules.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/failure.h"
#include "base/file_tree.h"
#include "base/phrases.h"
#include "base/trace.h"

namespace shirube::report {

enum class Format { Text, Json, Sarif, Github };

/// What the files of a handbook do not say of themselves.
struct Surroundings {
  std::string folder;      ///< of the site below the working folder, with a slash at its end, or empty
  std::string rules_page;  ///< the address of the page of rules, or empty when the site has none
};

/// All diagnostics, sorted by path, offset, rule and arguments; equal ones once. Those with an answer are
/// told to programs only. Lines and columns count from 1, columns in code points. Text: `path:line:column:
/// error[rule]: message`, the source line, a caret placed by display width, a hint.
std::string format_diagnostics(const Diagnostics& diagnostics, const FileTable& files, Language language,
                               Format format, const Surroundings& surroundings = {});

/// `エラー 2 件、注意 1 件`, with 参考 and 判断済み (those that have an answer) when there are some.
std::string format_counts(const Diagnostics& diagnostics, Language language);

std::string format_failure(const Failure& failure, Language language);

/// A table of the stages, one a line, the peak memory, and the notes, one a line.
std::string format_trace(const Trace& trace);

/// The trace events of the Chrome trace format; notes are instant events with figures.
std::string format_trace_json(const Trace& trace);

}  // namespace shirube::report

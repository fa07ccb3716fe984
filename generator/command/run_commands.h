// What each command does, and how it ends.
// Takes what the command line asked for; gives an exit code: 0 clean, 1 the content has errors, 2 wrong usage
// or environment. Must not read the words of the command line. What the environment does not allow is thrown
// as a `Failure`.
#pragma once

#include <cstdio>
#include <string>

#include "command/options.h"

namespace shirube::command {

inline constexpr int kClean = 0;
inline constexpr int kContentErrors = 1;
inline constexpr int kUsage = 2;

/// The text as it is.
void print(std::FILE* stream, const std::string& text);

/// Runs the pipeline; diagnostics go to `stream`.
int run_build(const Options& options, std::FILE* stream);
int run_check(Options& options);
int run_init(const Options& options);
/// Charts go to stdout or a file, what is wrong with them to stderr.
int run_export_chart(Options& options);
/// The history goes to stdout, what is wrong with it to stderr.
int run_history(Options& options);
int run_schema(Options& options);
int run_new(const Options& options);

}  // namespace shirube::command

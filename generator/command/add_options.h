// How the command line is spelled.
// Takes CLI11's description of the program; adds the commands and their options, which fill `Options` when
// the words are read. Must not run anything.
#pragma once

#include <CLI/CLI.hpp>

#include "command/options.h"

namespace shirube::command {

void add_commands(CLI::App& app, Options& options);

}  // namespace shirube::command

// One file of the output, and what takes it.
// Takes nothing; gives the plain struct between the stages that make files and `write`, and the function that
// hands one over. Must not know what is in it.
#pragma once

#include <functional>
#include <string>

namespace shirube {

/// `path` is relative to the output folder.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Takes a finished file, so that nobody keeps them all in memory. Must be safe to call from several threads:
/// files come in no fixed order, each path once.
using FileSink = std::function<void(const OutputFile&)>;

}  // namespace shirube

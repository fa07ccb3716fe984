// One file of the output.
// Takes nothing; gives the plain struct between the stages that make files and `write`. Must not know what is
// in it.
#pragma once

#include <string>

namespace shirube {

/// `path` is relative to the output folder.
struct OutputFile {
  std::string path;
  std::string bytes;
};

}  // namespace shirube

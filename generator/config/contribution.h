// How new documents reach a handbook.
// Takes nothing; gives the part of `Config` that the contribution pages read. Must not hold an address that
// is none.
#pragma once

#include <string>

namespace shirube::config {

struct Contribution {
  /// The forge's page for a new file; `{folder}`, `{slug}` and `{text}` stand for what the form fills in.
  /// Empty: no forge.
  std::string new_file_url;
  std::string mail;  ///< of the office that takes documents, or empty
};

}  // namespace shirube::config

// The lines of tests/privacy/*.tsv and the small handbook in which each of them is one document.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/rules.h"
#include "config/checking.h"
#include "privacy/find_patterns.h"

namespace shirube::test {

struct CorpusLine {
  std::set<std::string> rules;  ///< ids
  std::string where;
  std::string text;
};

/// Lines of tests/privacy/`name`; comments are left out.
std::vector<CorpusLine> read_corpus(const std::string& name);

/// What the real handbook declares about its checks.
config::Checking real_checking();

/// The ids of the rules about privacy that a document made of the line gives.
std::set<std::string> found_in(const CorpusLine& line, const config::Checking& checking);

}  // namespace shirube::test

#include "render/contribute_patterns.h"

#include <fmt/format.h>

#include <algorithm>

#include "privacy/patterns.h"
#include "text/json.h"

namespace shirube::render {
namespace {

using text::json_list;
using text::json_string;

std::string stigma_json(const std::vector<config::Stigma>& words) {
  std::vector<std::string> rows;
  for (const config::Stigma& one : words) {
    rows.push_back(
        fmt::format("{{\"word\":{},\"instead\":{}}}", json_string(one.word), json_string(one.instead)));
  }
  return json_list(rows);
}

}  // namespace

std::string contribute_patterns_json(const config::Checking& checking) {
  return fmt::format("{{\"privacy\":{},\"stigma\":{}}}", privacy::patterns_json(checking.privacy),
                     stigma_json(checking.stigma));
}

std::vector<Rule> pattern_rules() {
  std::vector<Rule> rules = {Rule::StigmaWord};
  for (const privacy::PatternRow& row : privacy::patterns()) {
    if (std::find(rules.begin(), rules.end(), row.rule) == rules.end()) rules.push_back(row.rule);
  }
  return rules;
}

}  // namespace shirube::render

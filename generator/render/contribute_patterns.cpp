#include "render/contribute_patterns.h"

#include <fmt/format.h>

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
  return fmt::format("{{\"stigma\":{}}}", stigma_json(checking.stigma));
}

std::vector<Rule> pattern_rules() {
  return {Rule::StigmaWord};
}

}  // namespace shirube::render

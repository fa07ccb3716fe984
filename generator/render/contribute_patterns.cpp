#include "render/contribute_patterns.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/look_alikes.h"
#include "check/writing_patterns.h"
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

std::string blanks_json(Rule rule) {
  std::vector<std::string> names;
  for (const check::Blank blank : check::blanks_of(rule)) names.push_back(json_string(check::name_of(blank)));
  return json_list(names);
}

std::string writing_json() {
  std::vector<std::string> rows;
  for (const check::WritingPattern& row : check::writing_patterns()) {
    rows.push_back(fmt::format("{{\"rule\":{},\"scope\":{},\"instead\":{},\"expression\":{},\"blanks\":{}}}",
                               json_string(rule_info(row.rule).id), json_string(check::name_of(row.scope)),
                               json_string(check::name_of(row.instead)), json_string(row.expression),
                               blanks_json(row.rule)));
  }
  std::vector<std::string> letters;
  for (const check::LookAlike& one : check::look_alikes()) {
    letters.push_back(json_list({json_string(one.written), json_string(one.meant)}));
  }
  return fmt::format("{{\"rows\":{},\"lookAlikes\":{}}}", json_list(rows), json_list(letters));
}

/// Each rule of a table once.
void add_rules(const auto& table, std::vector<Rule>& rules) {
  for (const auto& row : table) {
    if (std::find(rules.begin(), rules.end(), row.rule) == rules.end()) rules.push_back(row.rule);
  }
}

}  // namespace

std::string contribute_patterns_json(const config::Checking& checking) {
  return fmt::format("{{\"writing\":{},\"privacy\":{},\"stigma\":{}}}", writing_json(),
                     privacy::patterns_json(checking.privacy), stigma_json(checking.stigma));
}

std::vector<Rule> pattern_rules() {
  std::vector<Rule> rules = {Rule::StigmaWord};
  add_rules(check::writing_patterns(), rules);
  add_rules(privacy::patterns(), rules);
  return rules;
}

}  // namespace shirube::render

// What the audit says of many drawings, on one screen.
// Takes audits; gives counts by kind, means and worst values as text. Must not audit.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chart/audit.h"

namespace shirube::bench {

/// `through-box` → how often.
std::map<std::string, int> defects_by_kind(const chart::Audit& audit);

struct AuditGroup {
  std::string name;
  std::vector<chart::Audit> audits;
  std::vector<std::size_t> arrows;  ///< of each chart
};

/// A row a measure, a column a group: mean and worst.
std::string audit_table(const std::vector<AuditGroup>& groups);

}  // namespace shirube::bench

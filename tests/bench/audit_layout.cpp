// Audits drawings: a list of them as JSON (bench/layout_json.h) on stdin, a list of audits on stdout.

#include <cstdio>
#include <iostream>

#include "bench/layout_json.h"

int main() {
  using nlohmann::ordered_json;
  try {
    ordered_json audits = ordered_json::array();
    for (const ordered_json& json : ordered_json::parse(std::cin)) {
      const shirube::bench::Drawing drawing = shirube::bench::drawing_from_json(json);
      audits.push_back(shirube::bench::to_json(shirube::chart::audit(drawing.plan, drawing.layout)));
    }
    std::cout << audits.dump(1) << '\n';
    return 0;
  } catch (const ordered_json::exception& error) {
    std::fprintf(stderr, "audit_layout: %s\n", error.what());
    return 2;
  }
}

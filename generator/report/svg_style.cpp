#include "report/svg_style.h"

#include <algorithm>

#include "text/escape.h"

namespace shirube::report {
namespace {

/// What stands between the first `begin` and the next `end` after it.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t found = text.find(begin);
  if (found == std::string_view::npos) return {};
  const std::string_view rest = text.substr(found + begin.size());
  return rest.substr(0, rest.find(end));
}

std::string without_comments(std::string_view css) {
  std::string out;
  while (!css.empty()) {
    const std::size_t begin = css.find("/*");
    out += css.substr(0, begin);
    const std::size_t end = begin == std::string_view::npos ? begin : css.find("*/", begin + 2);
    css = end == std::string_view::npos ? std::string_view() : css.substr(end + 2);
  }
  return out.substr(std::min(out.find_first_not_of('\n'), out.size()));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \n\t";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string light_colours(std::string_view page_style, std::string_view rules) {
  const std::string root = without_comments(between(page_style, ":root {", "}"));
  std::string out;
  for (std::string_view rest = root; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view declaration = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::string use = "var(" + std::string(declaration.substr(0, declaration.find(':'))) + ")";
    if (declaration.starts_with("--") && rules.find(use) != std::string_view::npos) {
      out += " " + std::string(declaration) + ";";
    }
  }
  return out;
}

}  // namespace

std::string with_style(std::string_view svg, std::string_view page_style, std::string_view rules) {
  const std::string css = "\n:root { color-scheme: light; background: #fff;" +
                          light_colours(page_style, rules) + " }\n" + without_comments(rules);
  const std::size_t inside = svg.find('>') + 1;
  std::string out(svg.substr(0, inside));
  out += "<style>" + text::escaped(css) + "</style>";
  out += svg.substr(inside);
  return out + "\n";
}

}  // namespace shirube::report

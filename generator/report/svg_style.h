// A drawing that opens alone.
// Takes an `<svg>` element of a page and the style sheets that it is shown with; gives the element with the
// rules inside it. Must not know which rules there are.
#pragma once

#include <string>
#include <string_view>

namespace shirube::report {

/// All rules of `rules`, and of the custom properties that the first `:root` of `page_style` sets (the light
/// ones) those that the rules use.
std::string with_style(std::string_view svg, std::string_view page_style, std::string_view rules);

}  // namespace shirube::report

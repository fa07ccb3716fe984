#include "report/excerpt.h"

#include <algorithm>

#include "report/rule_words.h"
#include "text/utf8.h"

namespace shirube::report {
namespace {

/// The end of `text`, with at most `limit` characters.
std::string_view last_code_points(std::string_view text, std::size_t limit) {
  const auto goes_on = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  std::size_t cut = text.size();
  for (std::size_t count = 0; count < limit && cut > 0; ++count) {
    do --cut;
    while (cut > 0 && goes_on(cut));
  }
  return text.substr(cut);
}

}  // namespace

std::string excerpt_with_caret(const Place& place, std::size_t length) {
  constexpr std::size_t kBefore = 30;
  constexpr std::size_t kAfter = 40;
  const std::string_view head = place.text.substr(0, place.in_line);
  const std::string_view near = last_code_points(head, kBefore);
  std::string before = near.size() < head.size() ? "…" : "";
  before += near;
  const std::string_view tail = place.text.substr(place.in_line);
  const std::string_view after = text::first_code_points(tail, kAfter);
  const std::size_t marked = text::display_width(after.substr(0, std::min(length, after.size())));
  std::replace(before.begin(), before.end(), '\t', ' ');
  before = text::printable(before);
  std::string shown = before + std::string(after) + (after.size() < tail.size() ? "…" : "");
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  shown = without_orders(text::printable(shown));
  return "  " + shown + "\n  " + std::string(text::display_width(before), ' ') + "^" +
         std::string(marked > 1 ? marked - 1 : 0, '~') + "\n";
}

}  // namespace shirube::report

#include "history/public_subject.h"

#include <algorithm>
#include <array>

namespace shirube::history {
namespace {

constexpr std::string_view kLeftOut = "…";
constexpr std::string_view kWideAt = "＠";

/// Of an address (RFC 5322, atext, and the dot).
bool is_address_letter(char letter) {
  const bool letter_or_digit = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                               (letter >= '0' && letter <= '9');
  return letter_or_digit || std::string_view(".!#$%&'*+-/=?^_`{|}~").find(letter) != std::string_view::npos;
}

bool is_ascii(char letter) {
  return static_cast<unsigned char>(letter) < 0x80;
}

/// Where the name after an @ ends: an address in ASCII, or a run of other letters.
std::size_t end_of_name(std::string_view text, std::size_t at) {
  const bool ascii = at < text.size() && is_ascii(text[at]);
  while (at < text.size() && (ascii ? is_address_letter(text[at]) : !is_ascii(text[at]))) ++at;
  return at;
}

std::string without_addresses(std::string_view subject) {
  std::string out;
  for (std::size_t at = 0; at < subject.size();) {
    const bool wide = subject.substr(at).starts_with(kWideAt);
    if (!wide && subject[at] != '@') {
      out += subject[at++];
      continue;
    }
    while (!out.empty() && is_address_letter(out.back())) out.pop_back();
    out += kLeftOut;
    at = end_of_name(subject, at + (wide ? kWideAt.size() : 1));
  }
  return out;
}

/// `#12` at the first number sign with digits; empty when there is none.
std::string number_in(std::string_view text) {
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end > at + 1) return " " + std::string(text.substr(at, end - at));
  }
  return {};
}

std::string without_branches(std::string_view subject) {
  constexpr std::array<std::string_view, 8> kMerges = {
      "Merge pull request", "Merge branch", "Merge tag", "Merge remote-tracking branch",
      "Merge commit",       "Merged in ",   "Merged PR", "Merge request"};
  std::size_t begin = std::string_view::npos;
  for (const std::string_view merge : kMerges) begin = std::min(begin, subject.find(merge));
  if (begin == std::string_view::npos) return std::string(subject);
  return std::string(subject.substr(0, begin)) + "Merge" + number_in(subject.substr(begin));
}

/// `Word-by: somebody` (git-interpret-trailers(1)).
bool is_trailer(std::string_view subject) {
  const std::size_t colon = subject.find("-by:");
  return colon != std::string_view::npos && subject.find(' ') > colon;
}

}  // namespace

std::string public_subject(std::string_view subject) {
  if (is_trailer(subject)) return std::string(kLeftOut);
  return without_addresses(without_branches(subject));
}

}  // namespace shirube::history

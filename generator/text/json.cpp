#include "text/json.h"

#include <fmt/format.h>

namespace shirube::text {
namespace {

constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";
constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view rest = text.substr(i, kLineSeparator.size());
    if (rest == kLineSeparator || rest == kParagraphSeparator) {
      out += rest == kLineSeparator ? "\\u2028" : "\\u2029";
      i += kLineSeparator.size() - 1;
    } else if (byte < 0x20 || byte == '<') {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      if (byte == '"' || byte == '\\') out += '\\';
      out += text[i];
    }
  }
  return out + "\"";
}

std::string json_list(const std::vector<std::string>& parts) {
  return fmt::format("[{}]", fmt::join(parts, ","));
}

}  // namespace shirube::text

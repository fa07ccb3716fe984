#include "schema/yaml_text.h"

#include <array>
#include <cstddef>
#include <utility>

namespace shirube::schema {
namespace {

constexpr std::size_t kStep = 2;

/// Not printable in YAML 1.2 (§5.1), or a line break in YAML 1.1; JSON takes them as they are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kEscapes = {{
    {"\x7F", "\\u007f"},
    {"\xE2\x80\xA8", "\\u2028"},
    {"\xE2\x80\xA9", "\\u2029"},
    {"\xEF\xBB\xBF", "\\ufeff"},
}};
constexpr unsigned char kLatin1 = 0xC2;
constexpr unsigned char kFirstC1 = 0x80;
constexpr unsigned char kLastC1 = 0x9F;

bool is_c1(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || static_cast<unsigned char>(text[at]) != kLatin1) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= kFirstC1 && second <= kLastC1;
}

std::string escape_c1(char second) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto code = static_cast<unsigned char>(second);
  return std::string("\\u00") + kDigits[code / kDigits.size()] + kDigits[code % kDigits.size()];
}

bool is_block(const Json& value) {
  return value.is_structured() && !value.empty();
}

/// A map in a list begins on the line of its dash.
std::string after_dash(const Json& value, std::size_t indent) {
  if (!is_block(value)) return yaml_scalar(value) + "\n";
  return yaml_text(value, indent + kStep).substr(indent + kStep);
}

}  // namespace

std::string yaml_scalar(const Json& value) {
  const std::string json = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string written;
  for (std::size_t at = 0; at < json.size();) {
    std::size_t length = 1;
    std::string piece(1, json[at]);
    if (is_c1(json, at)) {
      piece = escape_c1(json[at + 1]);
      length = 2;
    }
    for (const auto& [raw, escaped] : kEscapes) {
      if (json.compare(at, raw.size(), raw) != 0) continue;
      piece = escaped;
      length = raw.size();
    }
    written += piece;
    at += length;
  }
  return written;
}

std::string yaml_text(const Json& value, std::size_t indent) {
  const std::string margin(indent, ' ');
  std::string text;
  if (value.is_array()) {
    for (const Json& item : value) text += margin + "- " + after_dash(item, indent);
    return text;
  }
  for (auto entry = value.begin(); entry != value.end(); ++entry) {
    const bool block = is_block(entry.value());
    text += margin + entry.key() + ":";
    text += block ? "\n" + yaml_text(entry.value(), indent + kStep) : " " + yaml_scalar(entry.value()) + "\n";
  }
  return text;
}

}  // namespace shirube::schema

#include "draft/yaml_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace shirube::draft {
namespace {

using config::FieldType;

/// YAML 1.1, which other programs read, takes these for flags and nothing.
constexpr std::array<std::string_view, 12> kReserved = {"true", "false", "yes", "no",   "on",   "off",
                                                        "null", "y",     "n",   ".nan", ".inf", "none"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_plain(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/' || c == '.';
}

bool is_reserved(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(kReserved.begin(), kReserved.end(), lower) != kReserved.end();
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

bool is_list(const config::Field& field) {
  return field.type == FieldType::Words || field.type == FieldType::Terms ||
         field.type == FieldType::Places || field.type == FieldType::Documents;
}

}  // namespace

std::vector<std::string> split_list(std::string_view given) {
  constexpr std::string_view kComma = "、";
  std::string text(given);
  for (std::size_t at = text.find(kComma); at != std::string::npos; at = text.find(kComma, at)) {
    text.replace(at, kComma.size(), ",");
  }
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string part = text.substr(begin, end - begin);
    const std::size_t first = part.find_first_not_of(' ');
    if (first != std::string::npos)
      parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    begin = end + 1;
  }
  return parts;
}

std::string yaml_text(std::string_view text) {
  const bool plain = !text.empty() && is_letter(text.front()) && !is_reserved(text) &&
                     std::all_of(text.begin(), text.end(), is_plain);
  return plain ? std::string(text) : quoted(text);
}

std::string yaml_value(const config::Field& field, std::string_view given) {
  if (!is_list(field)) return yaml_text(given);
  std::string list;
  for (const std::string& part : split_list(given)) list += (list.empty() ? "" : ", ") + yaml_text(part);
  return "[" + list + "]";
}

std::string yaml_comment(std::string_view margin, std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    if (end > begin) out += fmt::format("{}{}\n", margin, text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace shirube::draft

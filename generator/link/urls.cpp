#include "link/urls.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/site_path.h"

namespace shirube::link {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

void append_encoded(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// The target as a browser sees it before it looks for a scheme.
std::string without_ignored(std::string_view raw) {
  std::string seen;
  for (const char c : raw) {
    const bool ignored =
        c == '\t' || c == '\n' || c == '\r' || (seen.empty() && static_cast<unsigned char>(c) <= 0x20);
    if (!ignored) seen += c;
  }
  return seen;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// Whether a user is named before the host: `https://www.mhlw.go.jp@evil.example/` is read as the ministry's.
bool names_user(std::string_view after_scheme) {
  constexpr std::string_view kSign = "://";
  if (!after_scheme.starts_with(kSign)) return false;
  const std::string_view rest = after_scheme.substr(kSign.size());
  return rest.substr(0, rest.find_first_of("/?#")).find('@') != std::string_view::npos;
}

}  // namespace

std::string relative_url(std::string_view from, std::string_view to) {
  const std::vector<std::string_view> here = split_path(from);
  const std::vector<std::string_view> there = split_path(to);
  std::size_t common = 0;
  while (common + 1 < here.size() && common + 1 < there.size() && here[common] == there[common]) ++common;
  std::string url;
  for (std::size_t i = common; i + 1 < here.size(); ++i) url += "../";
  for (std::size_t i = common; i < there.size(); ++i) {
    url += encode_path(there[i]);
    if (i + 1 < there.size()) url += '/';
  }
  return url;
}

std::string encode_path(std::string_view path) {
  constexpr std::string_view kUnreserved = "-._~/";
  std::string out;
  for (const char c : path) {
    if (is_alnum(c) || kUnreserved.find(c) != std::string_view::npos) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

TargetKind classify_target(std::string_view raw) {
  constexpr std::array<std::string_view, 3> kAllowed = {"http", "https", "mailto"};
  const std::string target = without_ignored(raw);
  if (target.find('\\') != std::string::npos || target.starts_with('/')) return TargetKind::Forbidden;
  const std::size_t colon = target.find(':');
  if (colon == std::string::npos || colon > target.find_first_of("/?#")) return TargetKind::Relative;
  const std::string scheme = lower(std::string_view(target).substr(0, colon));
  const bool allowed = std::find(kAllowed.begin(), kAllowed.end(), scheme) != kAllowed.end();
  const bool whole = scheme == "mailto" || target.compare(colon, 3, "://") == 0;
  if (scheme != "mailto" && names_user(std::string_view(target).substr(colon))) return TargetKind::Forbidden;
  return allowed && whole ? TargetKind::External : TargetKind::Forbidden;
}

std::string encode_external(std::string_view raw) {
  constexpr std::string_view kKept = "-._~:/?#[]@!$&()*+,;=%";
  std::string out;
  for (const char c : without_ignored(raw)) {
    if (is_alnum(c) || kKept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

}  // namespace shirube::link

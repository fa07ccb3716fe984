#include "render/image_files.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/site_path.h"
#include "base/slug.h"
#include "text/composed.h"
#include "text/utf8.h"

namespace shirube::render {
namespace {

template <std::size_t Count>
bool ends_like(std::string_view name, const std::array<std::string_view, Count>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

/// Short names of letters and digits that are no slugs all the same: CON, LPT1 and the like.
bool is_device(std::string_view name) {
  constexpr std::size_t kLongest = 4;
  std::string plain;
  for (const char c : name) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const bool simple = std::all_of(plain.begin(), plain.end(), [](char c) { return is_slug({&c, 1}); });
  return !plain.empty() && plain.size() <= kLongest && simple && !is_slug(plain);
}

/// Microsoft, "Naming Files, Paths, and Namespaces".
bool is_portable_name(std::string_view name) {
  constexpr std::string_view kReserved = "<>:\"|?*\\\t\r\n";
  return !name.empty() && name.back() != '.' && name.back() != ' ' &&
         !is_device(name.substr(0, name.find('.'))) &&
         name.find_first_of(kReserved) == std::string_view::npos && !text::first_control_character(name);
}

/// Whether a folder would stand where a file of the handbook may stand.
bool is_file_of_pages(std::string_view name) {
  constexpr std::array<std::string_view, 5> kEndings = {".html", ".js", ".css", ".svg", ".xml"};
  return ends_like(name, kEndings);
}

}  // namespace

bool is_portable(std::string_view path) {
  const std::vector<std::string_view> names = split_path(path);
  return names.front() != "editions" && std::all_of(names.begin(), names.end(), is_portable_name) &&
         std::none_of(names.begin(), names.end(), is_file_of_pages);
}

std::string name_on_disk(std::string_view path) {
  std::string name;
  for (const text::PlacedLetter& letter : text::composed(path)) text::append_utf8(name, letter.letter);
  return name;
}

bool is_image(std::string_view bytes) {
  constexpr std::array<std::string_view, 4> kHeads = {"\x89PNG\r\n\x1A\n", "\xFF\xD8\xFF", "GIF87a",
                                                      "GIF89a"};
  constexpr std::size_t kForm = 8;  // RIFF and the length of what follows
  const bool webp =
      bytes.starts_with("RIFF") && bytes.size() > kForm && bytes.substr(kForm).starts_with("WEBP");
  return webp || std::any_of(kHeads.begin(), kHeads.end(),
                             [&](std::string_view head) { return bytes.starts_with(head); });
}

}  // namespace shirube::render

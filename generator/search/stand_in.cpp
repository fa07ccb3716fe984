#include "search/stand_in.h"

#include <algorithm>
#include <set>

#include "text/fold.h"

namespace shirube::search {

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t c : letters) {
    if (c < 0x80) {
      out += static_cast<char>(c);
      continue;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    out += static_cast<char>((0xF00U >> static_cast<unsigned>(more) & 0xFFU) |
                             c >> static_cast<unsigned>(6 * more));
    for (int k = more - 1; k >= 0; --k)
      out += static_cast<char>(0x80U | (c >> static_cast<unsigned>(6 * k) & 0x3FU));
  }
  return out;
}

std::u32string normalised_letters(std::string_view utf8) {
  std::u32string out;
  const std::string folded = text::fold(utf8);
  for (std::size_t i = 0; i < folded.size();) {
    const auto lead = static_cast<unsigned char>(folded[i]);
    const std::size_t n = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = n == 1 ? lead : lead & (0x7FU >> n);
    for (std::size_t k = 1; k < n; ++k) c = c << 6U | (static_cast<unsigned char>(folded[i + k]) & 0x3FU);
    i += n;
    const bool ascii = c < 0x80 && !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    const bool sign = ascii || (c >= 0x3000 && c < 0x3041 && c != 0x3005) || c == 0x30FB ||
                      (c >= 0x2000 && c < 0x2E80) || (c > 0x80 && c < 0xC0);
    if (!sign) {
      out += c;
    } else if (!out.empty() && out.back() != U' ') {
      out += U' ';
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

std::u32string canonical_letters(const std::u32string& normalised) {
  return normalised;
}

Vocabulary::Vocabulary(const Corpus& corpus) {
  std::set<std::u32string> names;
  for (const Item& item : corpus.items) {
    const std::u32string name = canonical_letters(normalised_letters(item.title));
    if (name.size() >= 2 && name.size() <= 12) names.insert(name);
  }
  for (const std::u32string& name : names) entries_.push_back({name, name});
}

std::vector<FoundWord> Vocabulary::find(std::u32string_view text) const {
  std::vector<FoundWord> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = std::min<std::size_t>(12, text.size() - at);
    for (; length >= 2; --length) {
      const auto entry = std::lower_bound(
          entries_.begin(), entries_.end(), text.substr(at, length),
          [](const VocabularyEntry& one, std::u32string_view wanted) { return one.surface < wanted; });
      if (entry == entries_.end() || entry->surface != text.substr(at, length)) continue;
      found.push_back({at, length, static_cast<std::uint32_t>(entry - entries_.begin())});
      break;
    }
    at += std::max<std::size_t>(length, 1);
  }
  return found;
}

}  // namespace shirube::search

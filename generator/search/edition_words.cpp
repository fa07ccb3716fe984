#include "search/edition_words.h"

#include <algorithm>
#include <array>

namespace shirube::search {
namespace {

/// The longest first. Of these alone it is sure that what stands before is a name by itself.
constexpr std::array<std::string_view, 3> kEndings = {"年度版", "年版", "年度"};

/// What all titles end with and none is, or nothing.
std::string_view common_ending(const std::vector<std::string>& titles) {
  const auto found = std::find_if(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    return std::all_of(titles.begin(), titles.end(), [&](const std::string& title) {
      return title.size() > ending.size() && title.ends_with(ending);
    });
  });
  return found == kEndings.end() ? std::string_view() : *found;
}

std::string joined_short(const std::vector<std::string>& titles, std::string_view ending) {
  std::string text;
  for (const std::string& title : titles) {
    if (!text.empty()) text += "・";
    text += title.substr(0, title.size() - ending.size());
  }
  return text.append(ending);
}

/// 「甲」、「乙」と「丙」
std::string joined_quoted(const std::vector<std::string>& titles) {
  std::string text;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i > 0) text += i + 1 == titles.size() ? "と" : "、";
    text += "「" + titles[i] + "」";
  }
  return text;
}

}  // namespace

std::string editions_sentence(std::string_view noun, const std::vector<std::string>& titles) {
  const std::string_view ending = common_ending(titles);
  const std::string names = ending.empty() ? joined_quoted(titles) : joined_short(titles, ending);
  return std::string("この").append(noun) + "は" + names + "にあります";
}

std::string until_words(std::string_view title) {
  return std::string(title) + "まで掲載";
}

}  // namespace shirube::search

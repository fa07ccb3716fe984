#include <array>
#include <utility>

#include "privacy/patterns.h"

namespace shirube::privacy {
namespace {

using Fragment = std::pair<std::string_view, std::string_view>;

/// Names that are common and hardly ever those of places or things: the most frequent family names of Japan
/// but for 千葉, 石川, 山口, 宮崎, 福島, 松本, 中野 and others that are towns.
constexpr std::string_view kSurnames =
    "(?:佐藤|鈴木|高橋|田中|伊藤|渡[辺邊邉]|山本|中村|小林|加藤|吉田|山田|佐々木|斎藤|齋藤|斉藤|井上|木村|"
    "清水|山崎|阿部|池田|橋本|山下|石井|小川|後藤|岡田|長谷川|村上|近藤|遠藤|藤田|青木|坂本|西村|太田|"
    "藤井|岡本|三浦|藤原|松田|中島|中川|竹内|上田|森田|原田|和田|柴田|酒井|工藤|横山|宮本|内田|高木|谷口|"
    "安藤|大野|丸山|今井|高田|河野|藤本|武田|村田|上野|杉山|増田|平野|大塚|菅原|久保田|千田|桜井|野口|"
    "松井|菊地|菊池|野村|木下|松尾|新井|渡部|佐野|杉本|古川|大西|島田|水野|高野|西田|樋口|馬場|緒方|本間)";

// Each may use those above it.
constexpr std::array<Fragment, 11> kFragments = {{
    {"<dash>", "[-‐‒–—―−ー]"},
    {"<kanji digit>", "[〇○一二三四五六七八九]"},
    {"<number>", "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})"},
    {"<month>", "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"},
    {"<day>", "(?:3[01]|[12][0-9]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"},
    {"<year>",
     "(?:(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR]) ?(?:[0-9]{1,2}|元|[一二三四五六七八九十]{1,3})|"
     "(?<![0-9])(?:18|19|20)[0-9]{2})"},
    {"<surname>", kSurnames},
    // 氏名, 様子, 君主 … are no honorifics; 君津, 様似 and 氏家 are towns.
    {"<honorific>",
     "(?:さん|氏(?![名族神子素家])|様(?![々子式態似相変])|君(?![主臨津が代])|先生)(?! "
     "?\\(仮名(?:[)、]|です))"},
    {"<plain honorific>", "(?:さん|氏|様|君|先生)"},
    {"<not an age>",
     "(?!代|以上|以下|未満|以前|以後|以降|まで|から|前後|台|児|健診|時健診|を超|を過ぎ|に達|に到達|の壁|"
     "[~〜・-]|<dash>|、[0-9])"},
    // 〇 is one of Unicode's Han characters, and stands for what is left out.
    {"<han>", "(?!〇)[\\p{Script=Han}々ヵヶ]"},
}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

std::string expand(std::string_view expression) {
  std::string out(expression);
  for (auto fragment = kFragments.rbegin(); fragment != kFragments.rend(); ++fragment) {
    replace_all(out, fragment->first, fragment->second);
  }
  return out;
}

}  // namespace shirube::privacy

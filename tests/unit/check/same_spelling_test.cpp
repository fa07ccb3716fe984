#include "check/same_spelling.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace shirube::check {
namespace {

bool alike(std::string_view a, std::string_view b, std::string_view reading = {}) {
  const Spelling one = spelling_of(a, reading);
  const Spelling other = spelling_of(b, reading);
  EXPECT_EQ(are_spelled_alike(one, other), are_spelled_alike(other, one)) << a << " " << b;
  return are_spelled_alike(one, other);
}

/// What is alike must be found without comparing all pairs.
bool share_a_key(std::string_view a, std::string_view b) {
  const auto keys = keys_of(spelling_of(a, {}));
  const auto others = keys_of(spelling_of(b, {}));
  return std::any_of(keys.begin(), keys.end(), [&](const std::u32string& key) {
    return std::find(others.begin(), others.end(), key) != others.end();
  });
}

TEST(SameSpelling, OfWordsThatDifferInHowTheyHangTogether) {
  for (const auto& [a, b] :
       {std::pair("退院意欲の低下", "退院意欲低下"), std::pair("住居の貸し渋り", "住居の貸渋り"),
        std::pair("住居の貸し渋り", "住居貸渋"), std::pair("受け入れ先", "受入れ先"),
        std::pair("見守り活動", "見守活動"), std::pair("ピア・サポート", "ピアサポート"),
        std::pair("訪問（支援）", "訪問支援")}) {
    EXPECT_TRUE(alike(a, b)) << a << " " << b;
    EXPECT_TRUE(share_a_key(a, b)) << a << " " << b;
  }
}

TEST(SameSpelling, OfLongWordsWithOneLetterMoreOrAnother) {
  for (const auto& [a, b] : {std::pair("ケアマネージャー研修", "ケアマネジャー研修"),
                             std::pair("障害者自立支援協議会", "障害自立支援協議会"),
                             std::pair("コーディネーター", "コーデイネーター")}) {
    EXPECT_TRUE(alike(a, b)) << a << " " << b;
    EXPECT_TRUE(share_a_key(a, b)) << a << " " << b;
  }
  EXPECT_TRUE(alike("精神科救急医療体制", "精神科救急医僚体制", "せいしんか"));
  EXPECT_FALSE(alike("精神科救急医療体制", "精神科救急医僚体制"));  // nobody knows how they are read
}

TEST(SameSpelling, NotOfWordsThatMeanDifferentThings) {
  for (const auto& [a, b] :
       {std::pair("就労継続支援A型", "就労継続支援B型"), std::pair("第1次計画の策定", "第2次計画の策定"),
        std::pair("家族の支援", "家族への支援"), std::pair("家族支援", "家族による支援"),
        std::pair("常勤職員の配置", "非常勤職員の配置"), std::pair("精神保健福祉", "精神保健福祉士"),
        std::pair("入院時支援体制", "退院時支援体制"), std::pair("退院支援の計画", "退院後支援の計画"),
        std::pair("家族", "ご家族"), std::pair("課題1・2", "課題12"), std::pair("患者さん", "患者"),
        std::pair("会議の開催", "会議の開始"), std::pair("つながり", "つながる")}) {
    EXPECT_FALSE(alike(a, b)) << a << " " << b;
  }
}

TEST(SameSpelling, KeysAreFewEvenForLongWords) {
  EXPECT_LE(keys_of(spelling_of(std::string(3000, 'a'), {})).size(), 1U);
  EXPECT_TRUE(keys_of(spelling_of("", {})).empty());
}

}  // namespace
}  // namespace shirube::check

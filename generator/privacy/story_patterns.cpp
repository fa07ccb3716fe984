#include "privacy/patterns.h"

namespace shirube::privacy {
namespace {

constexpr std::string_view kKinds =
    "(?:病院|医院|クリニック|診療所|医療センター|小学校|中学校|高等学校|高校|学校|大学|学園|幼稚園|保育園|"
    "保育所|作業所|荘|苑|寮)";

/// Before these kinds they say what it is, not which one it is.
constexpr std::string_view kKindsOfKinds =
    "^(?:精神|総合|救命|小児|周産期|高度|単科|一般|専門|公立|私立|民間|市立|県立|町立|国立|公的|近隣|近く|"
    "地元|同じ?|別|他|当|元|前|"
    "入院先|転院先|紹介先|協力|各|両|母|本|小|中|高|高等|特別|支援|専修|職業|訓練|通信|定時|夜間|制|新|旧|科|"
    "内|外|"
    "心療|救急|三次|歯科|地域|市|県|町|村|圏域|院|福祉|共同|就労|小規模|通所|母子|基幹|拠点|中核|指定|連携|"
    "在宅|"
    "訪問|巡回|有床|無床|休日|急性期|慢性期|療養型|回復期|単独|関係|医療?|看護|短期|社員|学生|独身|女子|男子|"
    "会社|"
    "かかりつけ|[ぁ-ん]*[のたるいなでとがはをにもへ]|大)*";

PatternRow told(Rule rule, std::vector<std::string> needs, std::string_view expression,
                const std::string& except = {}) {
  return {rule, Where::OnePerson, Judge::Text, std::move(needs), 0, expand(expression), except, {}};
}

std::vector<PatternRow> institutions() {
  const std::string kinds(kKinds);
  const std::string except = std::string(kKindsOfKinds) + kinds + "$";
  const std::vector<std::string> needs = {"院", "クリニック", "医療センター", "診療所", "校", "学",
                                          "園", "所",         "荘",           "苑",     "寮"};
  return {
      told(Rule::PrivacyInstitution, needs,
           "(?<!<han>|[ァ-ヶーA-Za-z])(?:<han>|[ァ-ヶー]){1,12}?" + kinds + "(?!<han>|[ァ-ヶー])", except),
      told(Rule::PrivacyInstitution, needs,
           "(?:^|[「『(。、 \\]])([ぁ-ん]{2,7}" + kinds + ")(?!<han>|[ァ-ヶー])", except),
      told(Rule::PrivacyInstitution, {"「"},
           "(?:事業所|施設|ホーム|作業所|病院|学校|センター)(「[^」]{1,20}」)"),
  };
}

std::vector<PatternRow> dates() {
  return {
      told(Rule::PrivacyExactDate, {},
           "<year>(?: ?年 ?<month> ?月(?: ?<day> ?日)?|[-/.]<month>(?:[-/.]<day>)?(?![0-9]))"),
      told(Rule::PrivacyExactDate, {"月"}, "(?<![0-9年一二三四五六七八九十])<month>月 ?<day>日(?!間)"),
  };
}

}  // namespace

std::vector<PatternRow> story_patterns() {
  std::vector<PatternRow> rows = institutions();
  for (PatternRow& one : dates()) rows.push_back(std::move(one));
  return rows;
}

}  // namespace shirube::privacy

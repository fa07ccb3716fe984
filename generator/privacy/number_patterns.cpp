#include "privacy/patterns.h"

namespace shirube::privacy {
namespace {

constexpr Where kAnywhere = Where::Anywhere;

std::vector<PatternRow> given_numbers() {
  constexpr std::size_t kMyNumber = 12, kShort = 4;
  const auto given = [](std::vector<std::string> needs, std::string_view expression) {
    return PatternRow{Rule::PrivacyNumber, kAnywhere, Judge::Text,           std::move(needs), kShort,
                      expand(expression),  {},        "手帳・保険などの番号"};
  };
  return {
      {Rule::PrivacyNumber,
       kAnywhere,
       Judge::MyNumber,
       {},
       kMyNumber,
       expand("(?<![0-9A-Za-z.,-])[0-9]{4}(?:<dash>| )?[0-9]{4}(?:<dash>| )?[0-9]{4}"
              "(?![0-9A-Za-z]|[,.][0-9]|<dash>| ?[円人件名])"),
       {},
       "マイナンバー"},
      given(
          {"番号", "コード", "ナンバー"},
          "(?:個人番号|マイナンバー|手帳の?番号|被保険者証?の?番号|受給者証?の?番号|保険証の?(?:記号)?・?"
          "番号|"
          "カルテ番号|患者番号|診察券番号|年金番号|免許証番号|旅券番号|パスポート番号|口座番号|住民票コード)"
          "[^0-9。]{0,8}[0-9][0-9 -]{3,}(?<=[0-9])(?![0-9,]*[人件名円年])"),
      given({"手帳"}, "手帳[^0-9。、]{0,6}第[0-9]{4,}号"),
  };
}

std::vector<PatternRow> births() {
  const auto birth = [](std::vector<std::string> needs, std::string_view expression) {
    return PatternRow{Rule::PrivacyBirthDate, kAnywhere, Judge::Text, std::move(needs), 0,
                      expand(expression),     {},        {}};
  };
  return {
      birth({"生年月日", "誕生日"},
            "(?:生年月日|誕生日)[^0-9。、]{0,8}<year> ?(?:年|[-/.]) ?<month> ?(?:月|[-/.]) ?<day> ?日?"),
      birth({"誕生日"}, "誕生日[^0-9。、]{0,4}<month>月<day>日"),
      birth({"生"},
            "<year> ?(?:年|[-/.]) ?<month> ?(?:(?:月|[-/.]) ?(?:<day> ?日?)?) ?"
            "(?:生まれ|生れ|生(?=[。、, )]|$|で|の))(?!変わ|かわ)"),
  };
}

std::vector<PatternRow> ages() {
  const auto age = [](Where where, std::string_view expression) {
    return PatternRow{Rule::PrivacyExactAge, where, Judge::Age, {"歳", "才"}, 0, expand(expression), {}, {}};
  };
  return {
      // 43歳の男性, 72歳の母親; 52歳、女性。
      age(kAnywhere,
          "(?<![0-9一二三四五六七八九十満・~〜、,-])(<number> ?[歳才])"
          "(?:の(?:男|女|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|母|父|祖母|祖父|妻|夫|兄|弟|姉|妹)"
          "(?![子性]?(?:市民|住民|人口|の割合|の死亡|を対象|[0-9]|が?多))|"
          "[、,・ ](?:男性?|女性?|無職|独身|独居)(?=[)、,。 ]|$|です))"),
      // Kさんは今年で61歳になりました; 本人は当時28歳
      age(kAnywhere,
          "(?:さん|氏|様|本人|(?<![A-Za-z])[A-Z])[はがも]?、?(?:当時|現在|今年で|今年)?、?\\(?"
          "(<number> ?[歳才])<not an age>"),
      age(kAnywhere, "\\((<number> ?[歳才])(?=[)、,・ ])"),
      age(Where::OnePerson, "(?<![0-9一二三四五六七八九十満・~〜-])(<number> ?[歳才])<not an age>"),
  };
}

}  // namespace

std::vector<PatternRow> number_patterns() {
  std::vector<PatternRow> rows = given_numbers();
  for (auto part : {births, ages}) {
    for (PatternRow& one : part()) rows.push_back(std::move(one));
  }
  return rows;
}

}  // namespace shirube::privacy

#include "privacy/patterns.h"

namespace shirube::privacy {
namespace {

std::vector<std::string> at_signs() {
  return {"@", "at", "アット", "●", "◎", "★", "☆", "■", "◆"};
}

PatternRow row(Rule rule, Where where, std::vector<std::string> needs, std::size_t digits,
               std::string_view expression, std::string_view except = {}) {
  return {rule, where, Judge::Text, std::move(needs), digits, expand(expression), expand(except), {}};
}

std::vector<PatternRow> phones() {
  const auto phone = [](Where where, std::vector<std::string> needs, std::size_t digits,
                        std::string_view expression, std::string_view except = {}) {
    return row(Rule::PrivacyPhone, where, std::move(needs), digits, expression, except);
  };
  constexpr std::size_t kWhole = 10, kLocal = 5, kExtension = 2;
  return {
      // 043-200-0000, 0848(00)0002, (048)000-0033: ten or eleven digits that begin with 0, in three parts.
      phone(Where::OutsideContact, {"0"}, kWhole,
            "(?=\\(?(?:[0-9](?:<dash>|[. ()]){0,2}){10,11}(?:[^0-9]|$))"
            "(?:\\(0[0-9]{1,4}\\)|(?<![0-9A-Za-z.,第])0[0-9]{1,4})(?:<dash>|[. "
            "(]){0,2}[0-9]{1,4}(?:<dash>|[. )]){1,2}[0-9]{3,4}"
            "(?!<dash>?[0-9]|号)"),
      // Nobody's office has a telephone of this kind: 携帯.
      phone(Where::Anywhere, {"0"}, kWhole,
            "(?<![0-9A-Za-z.,-])0[789]0(?:<dash>|[. ])?[0-9]{4}(?:<dash>|[. ])?[0-9]{4}(?![0-9])"),
      phone(Where::OutsideContact, {"0"}, kWhole,
            "(?<![0-9A-Za-z.,-])(?:0(?:120|570)[0-9]{6}|0800[0-9]{7}|050[0-9]{8})(?![0-9])"),
      phone(Where::OutsideContact, {"+", "＋"}, kWhole - 2,
            "\\+ ?81(?:<dash>|[. ()0]){0,4}[1-9][0-9]{0,3}(?:<dash>|[. ()]){0,2}[0-9]{2,4}"
            "(?:<dash>|[. ])?[0-9]{3,4}(?![0-9])"),
      // A local number after a word for it.
      phone(Where::OutsideContact,
            {"電話", "携帯", "TEL", "Tel", "tel", "FAX", "Fax", "fax", "ファクス", "ファックス",
             "ファクシミリ"},
            kLocal,
            "(?:電話|携帯|TEL|Tel|tel|FAX|Fax|fax|ファクス|ファックス|ファクシミリ)[^0-9。、,]{0,12}"
            "(\\(?[0-9]{2,4}(?:<dash>|[) ]){1,2}[0-9]{3,4}(?:(?:<dash>| )[0-9]{4})?|0[0-9]{9,10})"
            "(?![0-9]|<dash>|[年月日/件人回名歳円])",
            "^(?:19|20)[0-9]{2}"),
      phone(Where::OutsideContact, {"内線"}, kExtension, "内線(?:番号)?[^0-9。、]{0,4}[0-9]{2,5}(?![0-9])"),
      // 〇四三―二〇〇―〇〇〇〇, as upright text has it.
      phone(Where::OutsideContact, {"〇", "○", "零", "ゼロ"}, 0,
            "(?:〇|○|零|ゼロ)[一二三四五六七八九]<kanji digit>{0,3}(?:<dash>|[・(の])<kanji digit>{1,4}"
            "(?:<dash>|[・)の])<kanji digit>{3,4}(?!<kanji digit>)"),
  };
}

std::vector<PatternRow> mails() {
  constexpr std::string_view kName = "[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}";
  const std::string at = " ?(?:@|\\[at\\]|\\(at\\)|<at>|\\[アット\\]|\\(アット\\)|アットマーク|[●◎★☆■◆]) ?";
  const std::string domain =
      "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}(?:\\.| ?[\\[(]dot[\\])] ?)){1,6}[A-Za-z]{2,12}(?![A-Za-z0-9-])";
  return {
      row(Rule::PrivacyMail, Where::OutsideContact, at_signs(), 0, std::string(kName) + at + domain),
      // What people have for themselves is no address of an office.
      row(Rule::PrivacyMail, Where::Anywhere, at_signs(), 0,
          std::string(kName) + at +
              "(?:gmail\\.com|yahoo\\.(?:co\\.jp|com)|hotmail\\.(?:co\\.jp|com)|outlook\\.(?:jp|com)|"
              "icloud\\.com|live\\.jp|(?:[a-z0-9-]+\\.)?(?:docomo|ezweb|softbank|ymobile|vodafone)\\.ne\\.jp|"
              "au\\.com|i\\.softbank\\.jp)(?![A-Za-z0-9-])"),
  };
}

std::vector<PatternRow> addresses() {
  const auto address = [](std::vector<std::string> needs, std::size_t digits, std::string_view expression) {
    return row(Rule::PrivacyAddress, Where::Anywhere, std::move(needs), digits, expression);
  };
  constexpr std::size_t kPostal = 7;
  return {
      address({"〒"}, 3, "〒 ?[0-9]{3}(?:<dash>?[0-9]{4})?"),
      address({}, kPostal, "(?<![0-9])[0-9]{3}<dash>[0-9]{4}(?= ?<han>{2,3}[都道府県])"),
      // 一丁目一番地 is also said of what matters most; 三丁目自治会 is a body.
      address({"丁目"}, 0,
              "<number>丁目(?!一番地|の?(?:自治会|町内会|町会|子ども会|商店街|公園|地区|会館|集会所))"
              "(?:<number>(?:番地?|<dash>)(?:の?<number>(?:号|<dash>[0-9]+)?)?)?"),
      address({"番地"}, 0, "(?<!一丁目)(?<![0-9一二三四五六七八九十百])[0-9一二三四五六七八九十百]{1,6}番地"),
      address({"番"}, 0, "(?<![0-9第])<number>番(?:地の)?[0-9]{1,4}号(?![車館線棟])"),
      address({"号室"}, 2, "[0-9]{2,4}号室"),
      address({"大字"}, 0, "大字<han>[\\p{Script=Han}々ぁ-んァ-ヶ]{0,7}?(?:字|[0-9]+(?:番地?)?)"),
      address({}, 3,
              "<han>{0,4}[都道府県市区町村郡][\\p{Script=Han}々ァ-ヶーが]{1,10}(?<!["
              "図表章節式紙編条項巻号版料年度月級型会別画案])"
              "[0-9]{1,4}<dash>[0-9]{1,4}<dash>[0-9]{1,4}(?![0-9])"),
      address({"町", "台", "丘", "通", "条"}, 2,
              "<han>{1,4}[町台丘通条][0-9]{1,4}<dash>[0-9]{1,4}(?![0-9]|<dash>|["
              "年月日か人回件班時度名歳級世部分項])"),
  };
}

}  // namespace

std::vector<PatternRow> reach_patterns() {
  std::vector<PatternRow> rows = phones();
  for (auto part : {mails, addresses}) {
    for (PatternRow& one : part()) rows.push_back(std::move(one));
  }
  return rows;
}

}  // namespace shirube::privacy

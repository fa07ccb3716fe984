#include "privacy/patterns.h"

namespace shirube::privacy {
namespace {

std::vector<std::string> honorifics() {
  return {"さん", "氏", "様", "君", "先生"};
}

/// What stands before さん・様 and is nobody's name. Only words of the language; those of a subject are the
/// site's. Single characters are those in which hardly any name ends.
constexpr std::string_view kNoNames =
    "(?:["
    "皆員師士者医官客婦嫁工察括看祉院社局校仏輩僚女職臣主隊嬢父母兄弟姉妹妻婆爺孫会課室署庁団班係民連協長市区"
    "県府]|"
    "学生|修生|習生|業生|級生|講生|練生|先方|相方|親方|奥方|貴方|殿方|友達|仲間|近所|役場|工場|職場|現場|"
    "市場|"
    "消防|上司|旦那|女将|行政|銀行|各位|施設|業所|健所|療所|談所|支所|作所|[本当病職新芸見佐助理話仲内管世]"
    "人|"
    "不動産屋|[本薬酒花肉魚米床八]百?屋|家族|世帯|弟子|双子|男子|女子|息子|王子|母子|父子|親子|子供|大家|"
    "役所|代理|御前|奥|娘|若手|相手|選手|運転手|保護司|宮司|児童|生徒)<plain honorific>$|"
    "[同多仕模一異有神王殿何外左貴活]様$|[両彼同各諸某源平摂華姓]氏$|[諸主暴名明姫細若]君$|"
    "(?:[授任科校学塾園各両同他担]|主治|専門)先生$";

constexpr std::string_view kNoForeignNames =
    "(?:ー|スタッフ|ボランティア|ケアマネ|ナース|ママ|パパ|コープ|ピア|パート|バイト|ゲスト|プラザ|ホーム|"
    "サービス|クリニック|ワーク|クライエント|クライアント|モデル|ガイド|チーム|グループ|クラブ|カフェ|ハウス|"
    "デイ|ショート|ライフ|サロン|ヘルプ|メイト|フレンド|プロ)<plain honorific>$";

constexpr std::string_view kNoKana =
    "(?:たく|みな|かあ|とう|ばあ|じい|おば|おじ|にい|ねえ|おく|きゃく|むすめ|むすこ|[おご]こ|まわり|ぼう|"
    "かみ|"
    "てつだい|となり|きんじょ|だんな|いしゃ|すもう|ぞう|くま|うさぎ|ねこ|ひ|つき|じょう|よめ|もの|ともだち|"
    "なかま|おや|かた)さん$";

constexpr std::string_view kLabels =
    "(?:氏名|名前|担当者名?|記入者名?|作成者|執筆者|代表者?名?|講師|会長|責任者)";

constexpr std::string_view kNoLabelled =
    "[課係室部局所署庁院会団社館校市区県府都員師士者長官医職名欄日年授 ]$";

PatternRow name(std::vector<std::string> needs, std::string_view expression, std::string_view except = {}) {
  return {Rule::PrivacyPerson, Where::Anywhere, Judge::Name, std::move(needs), 0,
          expand(expression),  expand(except),  {}};
}

}  // namespace

std::vector<PatternRow> name_patterns() {
  const std::string labels = std::string(kLabels) + "(?: ?[・:] ?| {1,2})";
  return {
      // 山田さん, 長谷川一郎氏: kanji that no other kanji precedes.
      name(honorifics(), "(?<!<han>)(?:<han>|ノ){2,5} ?<honorific>", kNoNames),
      // Names of one kanji, only those that mean little else with さん.
      name(honorifics(),
           "(?<!<han>|[ァ-ヶーお])[林森原関辻堀岡岸島畑沢泉浜滝牧菅萩桂柳榊堤橘梶椿乾谷峰] ?<honorific>"),
      name(honorifics(),
           "(?<!<han>|[ァ-ヶーA-Za-z])[ァ-ヶ][ァ-ヶー]{1,6}(?:・[ァ-ヶ][ァ-ヶー]{1,7})? ?<honorific>",
           kNoForeignNames),
      name({"さん"},
           "(?:^|[「『(。、・: \\]])([ぁ-ん]{2,5}さん)(?=[はがのをにもとへや、。」』)・ "
           "]|から|まで|より|たち|$)",
           kNoKana),
      name(honorifics(), "(?<![A-Za-z])[A-Z][a-z]{2,}(?: [A-Z][a-z]+)? ?<honorific>"),
      // K.T., Ｋ・Ｔさん; A・Bさん are two persons.
      name({".", "．", "…"}, "(?<![A-Za-z0-9.])[A-Z]\\. ?[A-Z]\\.?(?= ?(?:<honorific>|[)はがをもの]))",
           "^(?:U\\. ?[SKN]|E\\. ?U|[AP]\\. ?M|N\\. ?Y|P\\. ?S|A\\. ?D|[BD]\\. ?C|I\\. ?D)\\.?$"),
      name(honorifics(), "(?<![A-Za-z0-9・])[A-Z]・[A-Z] ?<honorific>",
           "^(?:A・B|B・C|C・D|D・E|E・F|F・G|G・H|X・Y|Y・Z)"),
      // 記入者：小林（障害福祉課）, 担当者名：山田 太郎
      name({}, labels + "(<surname>(?: ?[\\p{Script=Han}々ぁ-んァ-ヶ]{1,3})?)(?!<han>)", kNoLabelled),
      name({" ", "　"}, labels + "(<han>{1,3} (?:<han>|[ぁ-んァ-ヶ]){1,3})(?!<han>|[ァ-ヶー])", kNoLabelled),
      // 佐藤保健師, 伊藤課長. 松本市長 would be the mayor of a town.
      name({"師", "士", "長", "主任", "主査", "主事", "教授", "委員", "議員", "員", "理事"},
           "(?<!<han>|[ァ-ヶー])<surname>(?:医師|保健師|看護師|准看護師|薬剤師|栄養士|保育士|弁護士|司法書士|"
           "[\\p{Script=Han}]{2,6}福祉士|[\\p{Script=Han}]{2}療法士|主任|主査|主事|係長|課長|部長|室長|次長|"
           "局長|"
           "所長|院長|園長|校長|会長|理事長?|施設長|婦長|師長|准?教授|講師|委員長?|議員|相談員|支援員|専門員|"
           "世話人)"),
  };
}

}  // namespace shirube::privacy

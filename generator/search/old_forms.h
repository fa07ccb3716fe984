// Old and name forms of kanji beside the common one (髙 高, 﨑 崎, 澤 沢).
// Takes nothing; gives a table. Must not hold what NFKC unifies by itself (the compatibility ideographs).
//
// The old forms are those of the appendix to 常用漢字表 (2010) and of the official kanji for names
// (人名用漢字別表第一, 戸籍法施行規則), the others those that names are written with most. A form that is a
// common character in its own right (斎 and 斉) keeps it.
#pragma once

#include <string_view>

namespace shirube::search {

/// Old form, common form, old form, common form …
inline constexpr std::u32string_view kOldForms =
    U"亞亜惡悪壓圧圍囲醫医爲為壹壱隱隠榮栄營営衞衛驛駅圓円緣縁艷艶鹽塩奧奥應応橫横歐欧毆殴穩穏假仮"
    U"價価畫画懷懐壞壊繪絵擴拡殼殻覺覚嶽岳樂楽勸勧卷巻寬寛歡歓罐缶觀観關関陷陥顏顔氣気歸帰龜亀僞偽"
    U"戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷堯尭曉暁勳勲薰薫羣群徑径惠恵揭掲攜携溪渓經経繼継莖茎"
    U"螢蛍輕軽鷄鶏藝芸擊撃劍剣劒剣圈圏檢検權権獻献縣県硏研險険顯顕驗験嚴厳效効恆恒鑛鉱礦鉱號号黃黄"
    U"濟済碎砕齋斎劑剤雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実舍舎寫写釋釈壽寿收収從従"
    U"澁渋獸獣縱縦肅粛處処敍叙奬奨將将燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄狀状疊畳穰穣讓譲釀醸囑嘱"
    U"觸触寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔隨随髓髄數数樞枢瀨瀬淸清聲声靜静齊斉攝摂竊窃專専戰戦淺浅"
    U"潛潜纖繊踐践錢銭禪禅曾曽雙双壯壮搜捜插挿巢巣爭争總総聰聡莊荘裝装騷騒增増藏蔵臟臓屬属續続墮堕"
    U"體体對対帶帯滯滞臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁聽聴敕勅鎭鎮"
    U"遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬪闘德徳獨独讀読屆届繩縄貳弐惱悩腦脳霸覇廢廃拜拝賣売麥麦"
    U"發発髮髪拔抜蠻蛮祕秘濱浜濵浜甁瓶拂払佛仏竝並變変邊辺邉辺辨弁瓣弁辯弁舖舗穗穂寶宝萠萌襃褒豐豊"
    U"沒没槇槙飜翻默黙彌弥藥薬譯訳豫予餘余與与譽誉搖揺樣様謠謡遙遥瑤瑶慾欲來来賴頼亂乱覽覧龍竜兩両"
    U"獵猟綠緑壘塁淚涙勵励禮礼隸隷靈霊齡齢戀恋爐炉勞労樓楼郞郎祿禄灣湾國国學学會会萬万廣広櫻桜敎教"
    U"歷歴每毎步歩靑青黑黒錄録區区缺欠渴渇髙高﨑崎嵜崎碕崎嶋島嶌島冨富峯峰桒桑舘館濶闊稻稲穎頴壻婿"
    U"埜野槗橋栁柳𠮷吉渕淵渊淵靏鶴靎鶴邨村舩船篭籠檜桧壷壺曻昇竈竃蘂蕊覊羈儘侭埓埒鹼鹸麴麹巖巌蠅蝿"
    U"攪撹顚顛噓嘘吞呑姸妍屛屏幷并摑掴焰焔瘦痩禱祷簞箪繡繍蔣蒋蟬蝉蠟蝋軀躯醬醤醱醗頰頬鷗鴎";

}  // namespace shirube::search

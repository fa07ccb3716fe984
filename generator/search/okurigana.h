// Nouns of verbs that may lose their okurigana, as public offices write them.
// Takes nothing; gives a table. Must not hold words that become another one without it.
//
// 送り仮名の付け方 (1973) rules 6 and 7, 公用文における漢字使用等について (2010): the same word is 取り組み,
// 取組み and 取組.
#pragma once

#include <array>
#include <string_view>

namespace shirube::search {

/// With all of their okurigana.
inline constexpr auto kOkurigana = std::to_array<std::u32string_view>({
    U"言い換え", U"入れ替え", U"受け入れ",   U"受け付け", U"受け取り", U"受け渡し",   U"打ち合わせ",
    U"打ち切り", U"売り上げ", U"送り迎え",   U"送り出し", U"押し付け", U"落ち着き",   U"落ち込み",
    U"折り合い", U"買い取り", U"買い物",     U"顔合わせ", U"書き込み", U"掛け合い",   U"貸し付け",
    U"貸し出し", U"借り上げ", U"借り入れ",   U"聞き取り", U"切り替え", U"切り離し",   U"組み合わせ",
    U"組み立て", U"繰り越し", U"繰り返し",   U"声掛け",   U"支え合い", U"仕組み",     U"支払い",
    U"締め切り", U"住み替え", U"助け合い",   U"立ち会い", U"立ち上げ", U"立ち退き",   U"立ち寄り",
    U"付き合い", U"付き添い", U"使い分け",   U"積み上げ", U"積み重ね", U"積み立て",   U"手当て",
    U"手続き",   U"手引き",   U"問い合わせ", U"取り扱い", U"取り決め", U"取り組み",   U"取り消し",
    U"取り下げ", U"取り出し", U"取り次ぎ",   U"取り止め", U"乗り換え", U"話し合い",   U"働き掛け",
    U"払い戻し", U"引き上げ", U"引き受け",   U"引き下げ", U"引き継ぎ", U"引き取り",   U"引き渡し",
    U"引っ越し", U"振り替え", U"振り返り",   U"振り込み", U"触れ合い", U"掘り起こし", U"待ち合わせ",
    U"巻き込み", U"学び合い", U"見積もり",   U"見直し",   U"見守り",   U"申し合わせ", U"申し入れ",
    U"申し込み", U"申し出",   U"持ち帰り",   U"持ち寄り", U"盛り込み", U"結び付き",   U"結び付け",
    U"呼び掛け", U"呼び出し", U"読み合わせ", U"読み取り", U"寄り添い", U"分かち合い", U"割り当て",
    U"割り引き", U"割り振り", U"枠組み",
});

}  // namespace shirube::search

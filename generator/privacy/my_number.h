// The check digit of マイナンバー (個人番号).
// Takes a text with twelve digits; gives whether it can be such a number. Must not say that it is one: one of
// eleven other numbers passes too.
#pragma once

#include <string_view>

namespace shirube::privacy {

/// All but digits is passed over. The formula:
/// 平成26年総務省令第85号（行政手続における特定の個人を識別するための
/// 番号の利用等に関する法律の規定による通知カード及び個人番号カード並びに情報提供ネットワークシステムによる
/// 特定個人情報の提供等に関する省令）第5条.
bool has_my_number_digit(std::string_view text);

}  // namespace shirube::privacy

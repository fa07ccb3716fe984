// Kana in Latin letters.
// Takes kana; gives modified Hepburn without marks for long vowels
// (昭和29年内閣告示第1号「ローマ字のつづり方」 第2表; ō and ū as o and u, as passports and road signs have
// them). Must not be used for what is not kana: kanji have readings that only people know.
#pragma once

#include <string>
#include <string_view>

namespace shirube::text {

/// とうきょう is tokyo, っち is tchi, ん is n. What is not kana is left out.
std::string romaji_of(std::string_view kana);

}  // namespace shirube::text

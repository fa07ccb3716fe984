#include "check/look_alikes.h"

#include <array>

namespace shirube::check {
namespace {

// clang-format off
constexpr std::array kLookAlikes = std::to_array<LookAlike>({
  // Cyrillic
  {"А", "A"}, {"В", "B"}, {"С", "C"}, {"Е", "E"}, {"Н", "H"}, {"І", "I"}, {"Ј", "J"}, {"К", "K"}, {"М", "M"},
  {"О", "O"}, {"Р", "P"}, {"Ѕ", "S"}, {"Т", "T"}, {"Х", "X"}, {"а", "a"}, {"с", "c"}, {"ԁ", "d"}, {"е", "e"},
  {"һ", "h"}, {"і", "i"}, {"ј", "j"}, {"о", "o"}, {"р", "p"}, {"ԛ", "q"}, {"ѕ", "s"}, {"ԝ", "w"}, {"х", "x"},
  {"у", "y"},
  // Greek
  {"Α", "A"}, {"Β", "B"}, {"Ε", "E"}, {"Ζ", "Z"}, {"Η", "H"}, {"Ι", "I"}, {"Κ", "K"}, {"Μ", "M"}, {"Ν", "N"},
  {"Ο", "O"}, {"Ρ", "P"}, {"Τ", "T"}, {"Υ", "Y"}, {"Χ", "X"}, {"ο", "o"}, {"ν", "v"},
  // kanji for katakana, katakana for kanji
  {"二", "ニ"}, {"八", "ハ"}, {"力", "カ"}, {"口", "ロ"}, {"工", "エ"}, {"夕", "タ"}, {"卜", "ト"},
  {"ニ", "二"}, {"カ", "力"}, {"ロ", "口"},
});
// clang-format on

}  // namespace

std::span<const LookAlike> look_alikes() {
  return kLookAlikes;
}

}  // namespace shirube::check

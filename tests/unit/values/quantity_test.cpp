#include "values/quantity.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace shirube::values {
namespace {

/// All of a quantity but `raw` in one line: value, margin, unit, bound.
std::string described(const std::optional<Quantity>& quantity) {
  constexpr std::array<const char*, 6> kBounds = {"",           " about",   " at least",
                                                  " more than", " at most", " less than"};
  if (!quantity) return "nothing";
  return format_number(quantity->value) + " ±" + format_number(quantity->margin) + " [" + quantity->unit +
         "]" + kBounds[static_cast<std::size_t>(quantity->bound)];
}

struct Case {
  std::string_view raw;
  std::string_view quantity;
};

void expect_quantities(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    const std::optional<Quantity> quantity = read_quantity(test.raw);
    EXPECT_EQ(described(quantity), test.quantity) << test.raw;
    EXPECT_EQ(quantity ? quantity->raw : std::string_view(), test.raw);
  }
}

TEST(ReadQuantity, NumbersAndUnits) {
  expect_quantities({
      {"980,219 人", "980,219 ±0 [人]"},
      {"1,782,190 人", "1,782,190 ±0 [人]"},
      {"9 ヶ所", "9 ±0 [ヶ所]"},
      {"9か所", "9 ±0 [か所]"},
      {"69%", "69 ±0 [%]"},
      {"69.5%", "69.5 ±0.05 [%]"},
      {"0.5", "0.5 ±0.05 []"},
      {"0 人", "0 ±0 [人]"},
      {"10", "10 ±0 []"},
      {"3", "3 ±0 []"},
      {"4回／年", "4 ±0 [回／年]"},
      {"500㎡", "500 ±0 [㎡]"},
      {"1234人", "1,234 ±0 [人]"},
      {"1,234.5km", "1,234.5 ±0.05 [km]"},
  });
}

TEST(ReadQuantity, FullWidthAndSpaces) {
  expect_quantities({
      {"９ ヶ所", "9 ±0 [ヶ所]"},
      {"３件", "3 ±0 [件]"},
      {"９８０，２１９　人", "980,219 ±0 [人]"},
      {"６９．５％", "69.5 ±0.05 [％]"},
      {"１0２件", "102 ±0 [件]"},
      {"　 12 件　", "12 ±0 [件]"},
      {"12\u00A0件", "12 ±0 [件]"},
  });
}

TEST(ReadQuantity, Scales) {
  expect_quantities({
      {"107.3 万人", "1,073,000 ±500 [人]"},
      {"107.30万人", "1,073,000 ±50 [人]"},
      {"1.0000万人", "10,000 ±0 [人]"},
      {"2.3万人", "23,000 ±500 [人]"},
      {"1億2千万円", "120,000,000 ±5,000,000 [円]"},
      {"1億2,000万円", "120,000,000 ±5,000 [円]"},
      {"2千3百万円", "23,000,000 ±500,000 [円]"},
      {"3万5000人", "35,000 ±0 [人]"},
      {"3万5千人", "35,000 ±500 [人]"},
      {"5千円", "5,000 ±500 [円]"},
      {"120千円", "120,000 ±500 [円]"},
      {"12百万円", "12,000,000 ±500,000 [円]"},
      {"1兆円", "1,000,000,000,000 ±500,000,000,000 [円]"},
      {"1 億円", "100,000,000 ±50,000,000 [円]"},
      {"1億2千万3千4円", "120,003,004 ±0 [円]"},
      {"０．５億円", "50,000,000 ±5,000,000 [円]"},
  });
}

TEST(ReadQuantity, ValuesAreExact) {
  EXPECT_EQ(read_quantity("107.3 万人")->value, 1073000.0);
  EXPECT_EQ(read_quantity("1.005千円")->value, 1005.0);
  EXPECT_EQ(read_quantity("69.55%")->value, 69.55);
  EXPECT_EQ(read_quantity("999999999999999")->value, 999999999999999.0);
}

TEST(ReadQuantity, Bounds) {
  expect_quantities({
      {"約40万人", "400,000 ±5,000 [人] about"},
      {"およそ 300人", "300 ±0 [人] about"},
      {"100万人未満", "1,000,000 ±5,000 [人] less than"},
      {"100 万人 未満", "1,000,000 ±5,000 [人] less than"},
      {"20人以上", "20 ±0 [人] at least"},
      {"40万人超", "400,000 ±5,000 [人] more than"},
      {"5回以下", "5 ±0 [回] at most"},
      {"5回以内", "5 ±0 [回] at most"},
      {"30人前後", "30 ±0 [人] about"},
      {"40万人弱", "400,000 ±5,000 [人] about"},
      {"40万強", "400,000 ±5,000 [] about"},
      {"200回近く", "200 ±0 [回] about"},
      {"年2回程度", "2 ±0 [回] about"},
      {"年２回", "2 ±0 [回]"},
      {"月に1回", "1 ±0 [回]"},
      {"年間約10件", "10 ±0 [件] about"},
      {"延べ120人", "120 ±0 [人]"},
      {"全9か所", "9 ±0 [か所]"},
      {"約100人以上", "100 ±0 [人] at least"},
      {"100人程度以上", "100 ±0 [人] at least"},
      {"3以上", "3 ±0 [] at least"},
  });
}

TEST(ReadQuantity, Nothing) {
  for (const std::string_view raw : {"",
                                     "　",
                                     "人",
                                     "未定",
                                     "－",
                                     "数人",
                                     "約",
                                     "年",
                                     "程度",
                                     "2～3回",
                                     "2.8 万人～3.9 万人",
                                     "10-12",
                                     "1/2",
                                     "1、2件",
                                     "3人と5人",
                                     "980 219 人",
                                     "1,00人",
                                     "1234,567人",
                                     "1,2人",
                                     "1,000,5人",
                                     "1.2.3",
                                     ".5",
                                     "-5%",
                                     "▲3%",
                                     "4か月に1回",
                                     "第3回",
                                     "令和2年",
                                     "1万千円",
                                     "1万2億円",
                                     "3万50000人",
                                     "2千3千円",
                                     "1,000万億円",
                                     "20人以上の参加",
                                     "目標とした研修を駿河区で1回開催",
                                     "1回開催する。",
                                     "人口約40万人",
                                     "約3万人（推計）",
                                     "5人 程度 の",
                                     "A3",
                                     "五件",
                                     "最大5人",
                                     "1,",
                                     "1,人",
                                     "1.人"}) {
    EXPECT_EQ(described(read_quantity(raw)), "nothing") << raw;
  }
}

TEST(ReadQuantity, HostileInput) {
  EXPECT_EQ(described(read_quantity("3\xFF")), "nothing");
  EXPECT_EQ(described(read_quantity("\xEF\xBC")), "nothing");
  EXPECT_EQ(described(read_quantity("3\u202E人")), "nothing");
  EXPECT_EQ(described(read_quantity(std::string_view("3\0人", 5))), "nothing");
  EXPECT_EQ(described(read_quantity("3\n人")), "3 ±0 [人]");
  EXPECT_EQ(described(read_quantity("1234567890123456")), "nothing");
  EXPECT_EQ(described(read_quantity(std::string(100'000, '9'))), "nothing");
  EXPECT_EQ(described(read_quantity("0." + std::string(100'000, '0'))), "nothing");
  EXPECT_EQ(described(read_quantity("999999999999999兆")),
            "999,999,999,999,999,051,214,880,768 ±500,000,000,000 []");
  std::string scales = "1";
  for (int i = 0; i < 10'000; ++i) scales += "億1";
  EXPECT_EQ(described(read_quantity(scales)), "nothing");
}

struct NumberCase {
  double value;
  std::string_view text;
};

TEST(FormatNumber, SeparatorsAndDecimals) {
  for (const NumberCase& test : std::vector<NumberCase>{
           {0, "0"},
           {-0.0, "0"},
           {7, "7"},
           {999, "999"},
           {1000, "1,000"},
           {1073000, "1,073,000"},
           {-1073000.25, "-1,073,000.25"},
           {-100, "-100"},
           {0.5, "0.5"},
           {0.1234, "0.123"},
           {0.0004, "0"},
           {-0.0004, "0"},
           {999.9999, "1,000"},
           {1234.5678, "1,234.568"},
           {1e15, "1,000,000,000,000,000"},
           {std::numeric_limits<double>::infinity(), "inf"},
       }) {
    EXPECT_EQ(format_number(test.value), test.text);
  }
  EXPECT_EQ(format_number(std::numeric_limits<double>::max()).size(), 309U + 102U);
}

}  // namespace
}  // namespace shirube::values

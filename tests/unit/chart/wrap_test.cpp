#include "chart/wrap.h"

#include <gtest/gtest.h>

#include "text/em_width.h"
#include "text/line_break.h"
#include "unit/chart/chart_text.h"

namespace shirube::chart {
namespace {

constexpr int kEm = text::kEm;

std::string joined(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines.lines) out += (out.empty() ? "" : "/") + line;
  return out;
}

std::string wrapped(const std::string& text, int ems, const Lexicon* lexicon = nullptr) {
  return joined(fill_lines(find_joints(text, lexicon), ems * kEm));
}

TEST(Wrap, BreaksAfterPhrasesRatherThanInsideWords) {
  EXPECT_EQ(wrapped("圏域のほかの市町村にも同様の例", 9), "圏域のほかの/市町村にも同様の例");
}

TEST(Wrap, KeepsTheWordsOfTheLexiconWhole) {
  const std::string text = "近隣市と宅建協会も加わる";
  const Lexicon lexicon({"宅建協会"});
  EXPECT_EQ(wrapped(text, 8, &lexicon), "近隣市と/宅建協会も加わる");
}

TEST(Wrap, PartsAWordThatFitsNoLineBetweenItsParts) {
  const Lexicon lexicon({"地域包括支援センター"});
  const Breakable text = find_joints("地域包括支援センターの職員が相談", &lexicon);
  const Lines narrow = fill_lines(text, 7 * kEm), wide = fill_lines(text, 11 * kEm);
  EXPECT_EQ(joined(narrow), "地域包括支援/センターの/職員が相談");
  EXPECT_EQ(narrow.ugly_breaks, 0);
  EXPECT_EQ(joined(wide), "地域包括支援センターの/職員が相談");
}

TEST(Wrap, HoldsTheWholeTextWithinTheWidth) {
  for (const std::string& slug : test::cases_with_charts()) {
    for (const Box& box : test::read_chart(test::chart_of_case(slug)).chart.boxes) {
      for (int ems = 7; ems <= 13; ++ems) {
        const Lines lines = fill_lines(find_joints(box.text.text, nullptr), ems * kEm);
        std::string all;
        for (const std::string& line : lines.lines) {
          all += line;
          EXPECT_LE(text::em_width(line), ems * kEm) << line;
          EXPECT_FALSE(text::must_not_begin_line(line)) << line;
          EXPECT_FALSE(text::must_not_end_line(line)) << line;
        }
        EXPECT_EQ(all, box.text.text);
        EXPECT_LE(lines.width, ems * kEm);
      }
    }
  }
}

TEST(Wrap, EndsALineWhereTheAuthorWants) {
  EXPECT_EQ(wrapped("調査\n協議", 9), "調査/協議");
  EXPECT_EQ(wrapped("調査\u2060協議", 3), "調/査\u2060協議");
}

TEST(Wrap, LeavesNoCharacterAlone) {
  EXPECT_EQ(wrapped("あいうえおかきくけこさ", 10), "あいうえおかきく/けこさ");
}

TEST(Wrap, BreaksLongLatinOnlyInNeed) {
  const Breakable text = find_joints("https://example.org/abcdefghijklmnop", nullptr);
  EXPECT_GT(fill_lines(text, 6 * kEm).width, 6 * kEm);
  EXPECT_LE(fill_lines(with_emergency_joints(text), 6 * kEm).width, 6 * kEm);
}

TEST(Wrap, SurvivesNothing) {
  EXPECT_EQ(wrapped("", 9), "");
  EXPECT_EQ(wrapped("\n\n", 9), "");
}

}  // namespace
}  // namespace shirube::chart

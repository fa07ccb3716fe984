#include "render/citation_formats.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace shirube::render {
namespace {

using std::chrono::year;

Citation whole() {
  return {"cases-yane",
          "屋根の上の避難所",
          "防災の手引き",
          "2026年度版",
          "例示市",
          "ja",
          "https://example.lg.jp/tebiki/cases/yane.html",
          "0123456789",
          history::Date(year(2026) / 11 / 3)};
}

Citation hostile() {
  Citation citation = whole();
  citation.title = R"(}}, "50%" \ {#1} $x_y^z~ & </pre><script> \u0022 ]}])";
  citation.publisher = "A and B, C";
  citation.url = "https://example.lg.jp/%E5%B1%8B_a.html#x";
  return citation;
}

TEST(ReferenceLine, StatesWhatIsKnownAndLeavesTheVisitToTheReader) {
  EXPECT_EQ(reference_line(whole()),
            "例示市. \"屋根の上の避難所\". 防災の手引き. 2026年度版, 2026-11-03. "
            "https://example.lg.jp/tebiki/cases/yane.html, (参照 　　　　年　　月　　日).");
  Citation citation = whole();
  citation.publisher = citation.edition = citation.url = {};
  EXPECT_EQ(reference_line(citation),
            "\"屋根の上の避難所\". 防災の手引き. 2026-11-03. (参照 　　　　年　　月　　日).");
  citation.date.reset();
  EXPECT_EQ(reference_line(citation), "\"屋根の上の避難所\". 防災の手引き. (参照 　　　　年　　月　　日).");
}

TEST(Bibtex, IsARecordThatStylesKnow) {
  EXPECT_EQ(bibtex(whole()),
            "@incollection{cases-yane,\n"
            "  author = {{例示市}},\n"
            "  title = {{屋根の上の避難所}},\n"
            "  booktitle = {{防災の手引き}},\n"
            "  edition = {{2026年度版}},\n"
            "  publisher = {{例示市}},\n"
            "  year = {2026},\n"
            "  month = {11},\n"
            "  url = {https://example.lg.jp/tebiki/cases/yane.html},\n"
            "  note = {git commit 0123456789}\n"
            "}\n");
  EXPECT_EQ(bibtex({"a-b", "題", "手引き", {}, {}, {}, {}, {}, {}}),
            "@incollection{a-b,\n  title = {{題}},\n  booktitle = {{手引き}}\n}\n");
}

/// Depth of braces as BibTeX counts them: a backslash changes nothing.
TEST(Bibtex, NoSignOfATitleEndsItsBraces) {
  const std::string record = bibtex(hostile());
  int depth = 0;
  for (std::size_t i = 0; i < record.size(); ++i) {
    depth += record[i] == '{' ? 1 : record[i] == '}' ? -1 : 0;
    EXPECT_TRUE(depth > 0 || i < std::string("@incollection").size() || i + 2 >= record.size()) << i;
  }
  EXPECT_EQ(depth, 0);
  EXPECT_NE(record.find(R"(  title = {{\textbraceright{}\textbraceright{}, "50\%" \textbackslash{} )"
                        R"(\textbraceleft{}\#1\textbraceright{} \$x\_y\textasciicircum{}z)"
                        R"(\textasciitilde{} \& </pre><script> \textbackslash{}u0022 )"
                        R"(]\textbraceright{}]}},)"),
            std::string::npos)
      << record;
  EXPECT_NE(record.find("  author = {{A and B, C}},"), std::string::npos);
  EXPECT_NE(record.find("  url = {https://example.lg.jp/%E5%B1%8B_a.html#x},"), std::string::npos);
}

TEST(CslJson, IsOneItemWithAnInstitutionAsAuthor) {
  const nlohmann::json expected = nlohmann::json::array(
      {{{"id", "cases-yane"},
        {"type", "chapter"},
        {"title", "屋根の上の避難所"},
        {"author", nlohmann::json::array({{{"literal", "例示市"}}})},
        {"container-title", "防災の手引き"},
        {"edition", "2026年度版"},
        {"publisher", "例示市"},
        {"issued", {{"date-parts", nlohmann::json::array({nlohmann::json::array({2026, 11, 3})})}}},
        {"URL", "https://example.lg.jp/tebiki/cases/yane.html"},
        {"version", "0123456789"},
        {"language", "ja"}}});
  EXPECT_EQ(nlohmann::json::parse(csl_json(whole())), expected);
}

TEST(CslJson, GivesEveryTitleBackAsItWas) {
  const nlohmann::json read = nlohmann::json::parse(csl_json(hostile()));
  EXPECT_EQ(read[0]["title"], hostile().title);
  EXPECT_EQ(read[0]["author"][0]["literal"], "A and B, C");
  const nlohmann::json least =
      nlohmann::json::parse(csl_json({"a-b", "題", "手引き", {}, {}, {}, {}, {}, {}}));
  EXPECT_EQ(least[0].size(), 4U);
}

}  // namespace
}  // namespace shirube::render

// A handbook of four documents with three editions: one document that was moved and rewritten, one that is
// new, one page beside them, one that never changed, and one that was withdrawn.
#pragma once

#include <string>
#include <utility>

#include "support/shelved_site.h"

namespace shirube::test {

inline constexpr const char* kThreeEditionsSite = R"(
[site]
title = "試し"
purpose = "試し"
[vocabularies.theme]
label = "テーマ"
terms = [{ key = "housing", label = "住まい" }, { key = "meals", label = "食事" }]
[folders.cases]
label = "事例"
[folders.pages]
label = "この手引きについて"
[forms.case]
label = "事例シート"
folder = "cases"
fields = [
  { key = "title", label = "題名", type = "text", required = true },
  { key = "theme", label = "テーマ", type = "terms", vocabulary = "theme", show = "chips" },
]
sections = [{ key = "what", heading = "取組の内容", kind = "prose" }, { key = "next", heading = "今後の予定", kind = "prose" }]
[forms.page]
label = "ページ"
folder = "pages"
free_sections = true
fields = [{ key = "title", label = "題名", type = "text", required = true }]
[[lists]]
key = "themes"
label = "テーマから探す"
short = "テーマ"
vocabulary = "theme"
fields = ["theme"]
)";

inline std::string case_text(const std::string& title, const std::string& theme, const std::string& what,
                             const std::string& next) {
  return "---\ntitle: " + title + "\ntheme: [" + theme + "]\n---\n## 取組の内容\n" + what +
         "\n## 今後の予定\n" + next + "\n";
}

inline Contents three_editions_contents(Contents documents) {
  documents["site.toml"] = kThreeEditionsSite;
  return documents;
}

inline std::string lunch_text(const std::string& what) {
  return case_text("配食の取組", "meals", what, "人を増やす。\n");
}

inline std::string homes_text(const std::string& title, const std::string& what, const std::string& next) {
  return case_text(title, "housing", what + "\n大家と月に一度話し合う。\n", next);
}

inline std::string steady_text() {
  return case_text("見守りの輪", "housing", "朝に声をかける。\n", "続ける。\n");
}

inline constexpr const char* kGuideText = "---\ntitle: 読み方\n---\n## はじめに\n事例から読みます。\n";

inline Contents contents_of_now() {
  return three_editions_contents(
      {{"content/cases/sumai.md", homes_text("住まいの確保", "空き家を借り上げる。\n", "市と広げる。\n")},
       {"content/cases/wa.md", steady_text()},
       {"content/cases/shin.md", case_text("新しい居場所", "housing", "喫茶を開く。\n", "増やす。\n")},
       {"content/pages/guide.md", kGuideText}});
}

struct ThreeEditions : ShelvedSite {
  ThreeEditions() : ShelvedSite(contents_of_now()) {
    add_editions();
    stood("cases/sumai", {{2, "cases/sumai"}, {1, "cases/sumai"}, {0, "cases/apaato"}});
    stood("cases/wa", {{2, "cases/wa"}, {1, "cases/wa"}, {0, "cases/wa"}});
    stood("pages/guide", {{2, "pages/guide"}});
    withdraw({{1, "cases/haishoku"}, {0, "cases/haishoku"}});
  }

 private:
  void add_editions() {
    add_edition("2019", "2019年度版",
                three_editions_contents(
                    {{"content/cases/apaato.md", homes_text("アパート探し", "保証人が見つからない。\n",
                                                            "要望書を出す。\n\n市の空き家を調べる。\n")},
                     {"content/cases/wa.md", steady_text()},
                     {"content/cases/haishoku.md", lunch_text("弁当を三軒に届ける。\n")}}));
    add_edition(
        "2021", "2021年度版",
        three_editions_contents({{"content/cases/sumai.md",
                                  homes_text("住まいの確保", "保証会社と契約する。\n", "要望書を出す。\n")},
                                 {"content/cases/wa.md", steady_text()},
                                 {"content/cases/haishoku.md", lunch_text("弁当を十軒に届ける。\n")}}));
    Contents last = contents_of_now();
    last.erase("content/cases/shin.md");
    add_edition("2024", "2024年度版", std::move(last));
  }
};

}  // namespace shirube::test

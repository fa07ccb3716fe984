#include "render/changes_pages.h"

#include <gtest/gtest.h>

#include <mutex>

#include "changes/compare_states.h"
#include "history/read_histories.h"
#include "link/link_graph.h"
#include "relate/relations.h"
#include "support/files.h"
#include "support/small_site.h"

namespace shirube::render {
namespace {

using Files = std::map<std::string, std::string>;

const std::string kGolden = SHIRUBE_ROOT "/tests/golden/changes";

/// Two states and what they need to be rendered.
class Rendered {
 public:
  Rendered(Files older, Files newer) : older_(std::move(older)), newer_(std::move(newer)) {
    older_charts_ = chart::draw_charts(older_.book, older_.files, older_.diagnostics);
    newer_charts_ = chart::draw_charts(newer_.book, newer_.files, newer_.diagnostics);
    graph_ = link::resolve_links(newer_.book, newer_.files, {});
    lineage_.descents.resize(newer_.book.documents.size());
    lineage_.now_of.resize(older_.book.documents.size());
    for (const auto& [path, id] : newer_.book.document_by_path) {
      if (older_.book.document_by_path.count(path) != 0) descend(history::Origin::Same, path, path);
    }
  }

  void descend(history::Origin origin, const std::string& from, const std::string& to) {
    lineage_.descents[newer(to).index] = {origin, older(from), {}};
    if (origin != history::Origin::Split) lineage_.now_of[older(from).index] = newer(to);
  }

  void join(const std::string& from, const std::string& into) {
    lineage_.descents[newer(into).index].joined.push_back(older(from));
    lineage_.now_of[older(from).index] = newer(into);
  }

  Files pages(const config::Edition* to) const {
    const changes::Changes changes =
        changes::compare_states({older_.book, older_charts_}, {newer_.book, newer_charts_}, lineage_);
    Diagnostics diagnostics;
    FileTable files;
    const Templates templates = Templates::load(newer_.tree, files, diagnostics);
    const relate::Relations relations;
    const history::Histories histories;
    const std::vector<ChangeStep> steps = {{&from_, to, older_.book, newer_.book, changes}};
    Files pages;
    std::mutex mutex;
    render_changes({newer_.book, graph_, relations, newer_charts_, histories, templates}, steps,
                   [&](const OutputFile& file) {
                     const std::lock_guard lock(mutex);
                     EXPECT_TRUE(pages.emplace(file.path, file.bytes).second) << file.path << " came twice";
                   });
    return pages;
  }

  bool has_errors() const { return older_.diagnostics.has_errors() || newer_.diagnostics.has_errors(); }

 private:
  model::DocumentId older(const std::string& path) const { return older_.book.document_by_path.at(path); }
  model::DocumentId newer(const std::string& path) const { return newer_.book.document_by_path.at(path); }

  test::SmallSite older_, newer_;
  std::vector<chart::DrawnChart> older_charts_, newer_charts_;
  link::LinkGraph graph_;
  history::Lineage lineage_;
  config::Edition from_{"2021", "2021年度版", "v2021", std::chrono::year(2022) / 3 / 31, {}, {}};
};

const config::Edition kNewer{
    "2022", "2022年度版", "v2022", std::chrono::year(2023) / 3 / 31, "図を見直した版です。", {}};

void tell_what_became(Rendered& states) {
  states.descend(history::Origin::Moved, "practices/kagu", "practices/taoreru-kagu");
  states.descend(history::Origin::Split, "practices/meibo", "practices/fuda");
  states.join("practices/kunren-aki", "practices/kunren-haru");
}

/// The pages of the two states of tests/golden/changes are what `expected` holds.
TEST(ChangesPages, TellEverythingThatCanHappen) {
  Rendered states(test::read_tree(kGolden + "/older"), test::read_tree(kGolden + "/newer"));
  ASSERT_FALSE(states.has_errors());
  tell_what_became(states);
  const Files pages = states.pages(&kNewer);
  for (const auto& [path, bytes] : pages) {
    const std::string golden = kGolden + "/expected/" + path;
    EXPECT_EQ(test::expected_in(golden, test::main_of(bytes)), test::main_of(bytes)) << path;
  }
  for (const auto& [path, bytes] : test::read_tree(kGolden + "/expected")) {
    EXPECT_EQ(pages.count(path), 1U) << "unused golden: " << path;
  }
}

Files small_site(const std::string& body) {
  return {{"site.toml",
           "[site]\ntitle = \"試し\"\n[forms.page]\nlabel = \"説明\"\nfolder = \"pages\"\nfree_sections = "
           "true\n"},
          {"content/pages/a.md", "---\ntitle: 題 & \"名\"\nsummary: 要約です。\n---\n\n" + body + "\n"}};
}

TEST(ChangesPages, SayPolitelyThatNothingChanged) {
  const Files pages = Rendered(small_site("文です。"), small_site("文です。")).pages(nullptr);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_NE(pages.at("changes/latest.html").find("変更はありません。"), std::string::npos);
  EXPECT_NE(pages.at("changes/index.html").find("変更はありません"), std::string::npos);
}

TEST(ChangesPages, LeadToBothStates) {
  const Rendered states(small_site("古い文です。"), small_site("新しい文です。"));
  const std::string latest = states.pages(nullptr).at("changes/latest.html");
  EXPECT_NE(latest.find("href=\"../pages/a.html\""), std::string::npos);
  EXPECT_NE(latest.find("href=\"../editions/2021/pages/a.html\""), std::string::npos);
  const std::string step = states.pages(&kNewer).at("changes/2021..2022.html");
  EXPECT_NE(step.find("href=\"../editions/2022/pages/a.html\""), std::string::npos);
}

TEST(ChangesPages, NeverTakeTextForMarkup) {
  const Files pages = Rendered(small_site("甲です。\n\n    <script>a()</script>"),
                               small_site("乙 \\<img src=x\\> です。\n\n    <script>b()</script>"))
                          .pages(nullptr);
  const std::string page = test::main_of(pages.at("changes/latest.html"));
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;b()"), std::string::npos);
  EXPECT_NE(page.find("題 &amp; &quot;名&quot;"), std::string::npos);
}

TEST(ChangesPages, TellWhatIsNewInAFormFromWhatIsGone) {
  const Rendered states(small_site("```\n様式第1号 氏名と住所\n```"),
                        small_site("```\n様式第2号 氏名と住所\n```"));
  const std::string page = states.pages(nullptr).at("changes/latest.html");
  const std::size_t gone = page.find("様式第1号"), fresh = page.find("様式第2号"), end = page.find("</del>");
  EXPECT_LT(gone, end);
  EXPECT_LT(end, fresh);
  EXPECT_LT(fresh, page.find("</ins>"));
}

TEST(ChangesPages, ShowEachCellUnderTheHeadThatItHad) {
  const Rendered states(small_site("| 名 | 数 |\n|---|---|\n| あか | 10 |\n| あお | 20 |"),
                        small_site("| 名 | 場所 | 数 |\n|---|---|---|\n| あか | 東 | 10 |"));
  const std::string page = states.pages(nullptr).at("changes/latest.html");
  const std::string gone =
      "<del>あお</del></th><td role=\"cell\" data-label=\"場所\"><span class=\"unknown\">空欄"
      "</span></td><td role=\"cell\" data-label=\"数\"><del>20</del></td>";
  EXPECT_NE(page.find("名</th><th role=\"columnheader\" scope=\"col\">場所</th>"), std::string::npos);
  EXPECT_NE(page.find(gone), std::string::npos);
}

TEST(ChangesPages, PutVeryLongComparisonsOnPagesOfTheirOwn) {
  std::string older, newer;
  for (int i = 0; i < 4000; ++i) {
    older += "第" + std::to_string(i) + "回の会議で住まいの相談を受けました。\n\n";
    newer += "第" + std::to_string(i) + "回の集まりで住まいの相談を受けました。\n\n";
  }
  const Files pages = Rendered(small_site(older), small_site(newer)).pages(nullptr);
  const std::string& main = pages.at("changes/latest.html");
  EXPECT_EQ(main.find("<ins>"), std::string::npos);
  EXPECT_NE(main.find("href=\"latest/pages/a.html\""), std::string::npos);
  EXPECT_NE(pages.at("changes/latest/pages/a.html").find("<ins>"), std::string::npos);
  EXPECT_NE(pages.at("changes/latest/form-page.html").find("href=\"pages/a.html\""), std::string::npos);
}

TEST(ChangesPages, AreTheSameEveryTime) {
  Rendered states(test::read_tree(kGolden + "/older"), test::read_tree(kGolden + "/newer"));
  tell_what_became(states);
  EXPECT_EQ(states.pages(&kNewer), states.pages(&kNewer));
}

}  // namespace
}  // namespace shirube::render

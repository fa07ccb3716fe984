#include "render/feed.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/git_history.h"
#include "support/search_site.h"

namespace shirube::render {
namespace {

using test::Files;
using Strings = std::vector<std::string>;

const std::string kSite = R"(
title = "防災 & 減災の手引き"
publisher = "例示市"
[forms.note]
label = "記録"
folder = "notes"
free_sections = true
fields = [{ key = "title", label = "題名", type = "text", required = true }]
)";

std::string note(const std::string& title) {
  return "---\nform: note\ntitle: " + title + "\n---\n\n" + title + "について書きます。\n";
}

/// Every match of `pattern`'s group, in order.
Strings all(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  Strings found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

class FeedTest : public testing::Test {
 protected:
  /// A commit an hour after the last.
  void commit(Files files, const std::string& message) {
    files_ = std::move(files);
    tip_ = history_.commit({.files = files_,
                            .message = message,
                            .parents = tip_.empty() ? Strings{} : Strings{tip_},
                            .time = time_ += 3600});
    history_.point("refs/heads/main", tip_);
    history_.point_head("refs/heads/main");
  }

  /// Of the newest commit; empty when there is none. `own` is declared of the site, `tables` beside it.
  std::string feed(const std::string& own = {}, const std::string& tables = {}) {
    Files read = files_;
    read["site.toml"] = "[site]\n" + own + kSite + tables;
    const test::SearchSite site(read);
    const history::Histories histories =
        history::read_histories({folder_.path(), {}}, {}, site.site.book, site.site.files, problems_);
    const Templates templates = Templates::load(site.site.tree, files_table_, problems_);
    const RenderContext context{site.site.book, site.graph, site.relations,
                                site.charts,    histories,  templates};
    const auto made = render_feed(context);
    return made ? made->bytes : std::string();
  }

  Diagnostics problems_;
  FileTable files_table_;

 private:
  test::TemporaryFolder folder_;
  test::GitHistory history_{folder_.path()};
  std::string tip_;
  Files files_;
  std::int64_t time_ = 1'600'000'000;
};

TEST_F(FeedTest, TellsEveryChangeWithWhatAtomAsksFor) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  commit({{"content/notes/a.md", note("甲")}, {"content/notes/b.md", note("乙 <b>")}},
         "乙を足した <i> & \x01");
  const std::string made = feed();
  EXPECT_EQ(all(made, "<title>([^<]*)</title>"),
            (Strings{"防災 &amp; 減災の手引きの更新情報", "追加：乙 &lt;b&gt;", "追加：甲"}));
  EXPECT_EQ(all(made, "<summary>([^<]*)</summary>"),
            (Strings{"追加：乙を足した &lt;i&gt; &amp; \uFFFD", "追加：最初の版"}));
  const Strings times = all(made, "<updated>([^<]*)</updated>");
  EXPECT_EQ(times,
            (Strings{"2020-09-13T23:26:40+09:00", "2020-09-13T23:26:40+09:00", "2020-09-13T22:26:40+09:00"}));
  const Strings ids = all(made, "<id>([^<]*)</id>");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 3U);
  const std::regex uuid("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  for (const std::string& id : ids) EXPECT_TRUE(std::regex_match(id, uuid)) << id;
  EXPECT_EQ(all(made, "<link rel=\"alternate\"[^>]* href=\"([^\"]*)\"/>"),
            (Strings{"index.html", "notes/b.html", "notes/a.html"}));
  EXPECT_EQ(all(made, "<author><name>([^<]*)"), (Strings{"例示市"}));
  EXPECT_EQ(made.find("office@"), std::string::npos);
}

TEST_F(FeedTest, NamesOfEntriesOutlastAddressesTitlesAndWhatComesLater) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  commit({{"content/notes/a.md", note("甲") + "続き\n"}}, "続きを足した");
  const Strings before = all(feed(), "<id>([^<]*)</id>");
  ASSERT_EQ(before.size(), 3U);
  commit({{"content/notes/moved.md", note("甲") + "続き\n"}}, "番地を変えた");
  const Strings after = all(feed("url = \"https://example.lg.jp/tebiki\"\n"), "<id>([^<]*)</id>");
  ASSERT_EQ(after.size(), 4U);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_EQ(Strings(after.begin() + 2, after.end()), Strings(before.begin() + 1, before.end()));
  commit({{"content/notes/moved.md", note("題を変えた甲") + "続き\n"}}, "題を変えた");
  const Strings renamed = all(feed(), "<id>([^<]*)</id>");
  EXPECT_EQ(Strings(renamed.begin() + 2, renamed.end()), Strings(after.begin() + 1, after.end()));
}

TEST_F(FeedTest, HoldsTheEditions) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  const std::string made =
      feed({},
           "[[editions]]\nid = \"2020\"\ntitle = \"2020年版\"\nref = \"v1\"\ndate = 2020-12-01\nnote = "
           "\"はじめての版\"\n"
           "[[editions]]\nid = \"2019\"\ntitle = \"2019年版\"\nref = \"v0\"\ndate = 2019-12-01\n");
  EXPECT_EQ(
      Strings(all(made, "<title>([^<]*)</title>")),
      (Strings{"防災 &amp; 減災の手引きの更新情報", "版の公開：2020年版", "追加：甲", "版の公開：2019年版"}));
  EXPECT_EQ(all(made, "<updated>([^<]*)</updated>")[1], "2020-12-01T00:00:00+09:00");
  EXPECT_EQ(all(made, "<summary>([^<]*)</summary>"), (Strings{"はじめての版", "追加：最初の版", "2019年版"}));
  EXPECT_EQ(all(made, "href=\"(editions[^\"]*)\""),
            (Strings{"editions/2020/index.html", "editions/2019/index.html"}));
  EXPECT_TRUE(all(made, "<link rel=\"(self)\"").empty());
}

TEST_F(FeedTest, LeadsToThePublishedAddressWhenItIsDeclared) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  const std::string made = feed("url = \"https://example.lg.jp/tebiki\"\nlicence = \"CC BY 4.0\"\n");
  EXPECT_EQ(
      all(made, "<link rel=\"alternate\"[^>]* href=\"([^\"]*)\"/>"),
      (Strings{"https://example.lg.jp/tebiki/index.html", "https://example.lg.jp/tebiki/notes/a.html"}));
  EXPECT_EQ(all(made, "<link rel=\"self\"[^>]* href=\"([^\"]*)\"/>"),
            (Strings{"https://example.lg.jp/tebiki/feed.xml"}));
  EXPECT_EQ(all(made, "<rights>([^<]*)"), (Strings{"CC BY 4.0"}));
}

TEST_F(FeedTest, IsNotMadeWithoutAHistory) {
  EXPECT_EQ(feed(), "");
}

}  // namespace
}  // namespace shirube::render

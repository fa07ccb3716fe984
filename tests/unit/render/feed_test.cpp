#include "render/feed.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
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

/// Whatever stands between `before` and the next `after`, in order.
Strings between(std::string_view text, std::string_view before, char after) {
  Strings found;
  for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
    const std::string_view rest = text.substr(at + before.size());
    found.emplace_back(rest.substr(0, rest.find(after)));
  }
  return found;
}

/// The texts of all elements of a name.
Strings texts(std::string_view feed, const std::string& element) {
  return between(feed, "<" + element + ">", '<');
}

/// Where the links of one relation lead.
Strings links(std::string_view feed, const std::string& relation) {
  Strings found;
  for (const std::string& link : between(feed, "<link rel=\"" + relation + "\"", '>')) {
    const Strings leads = between(link, " href=\"", '"');
    found.insert(found.end(), leads.begin(), leads.end());
  }
  return found;
}

/// RFC 9562, version 8: 8-4-4-4-12 small hexadecimal digits, the third group beginning with 8, the fourth
/// with 8, 9, a or b.
bool is_name(const std::string& id) {
  const std::string pattern = "urn:uuid:xxxxxxxx-xxxx-8xxx-yxxx-xxxxxxxxxxxx";
  for (std::size_t i = 0; i < pattern.size() && i < id.size(); ++i) {
    const std::string_view allowed = pattern[i] == 'x'            ? "0123456789abcdef"
                                     : pattern[i] == 'y' && i > 9 ? "89ab"
                                                                  : std::string_view(&pattern[i], 1);
    if (allowed.find(id[i]) == allowed.npos) return false;
  }
  return id.size() == pattern.size();
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
  EXPECT_EQ(texts(made, "title"),
            (Strings{"防災 &amp; 減災の手引きの更新情報", "追加：乙 &lt;b&gt;", "追加：甲"}));
  EXPECT_EQ(texts(made, "summary"), (Strings{"追加：乙を足した &lt;i&gt; &amp; \uFFFD", "追加：最初の版"}));
  const Strings times = texts(made, "updated");
  EXPECT_EQ(times,
            (Strings{"2020-09-13T23:26:40+09:00", "2020-09-13T23:26:40+09:00", "2020-09-13T22:26:40+09:00"}));
  const Strings ids = texts(made, "id");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 3U);
  for (const std::string& id : ids) EXPECT_TRUE(is_name(id)) << id;
  EXPECT_EQ(links(made, "alternate"), (Strings{"index.html", "notes/b.html", "notes/a.html"}));
  EXPECT_EQ(between(made, "<author><name>", '<'), (Strings{"例示市"}));
  EXPECT_EQ(made.find("office@"), std::string::npos);
}

TEST_F(FeedTest, NamesOfEntriesOutlastAddressesTitlesAndWhatComesLater) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  commit({{"content/notes/a.md", note("甲") + "続き\n"}}, "続きを足した");
  const Strings before = texts(feed(), "id");
  ASSERT_EQ(before.size(), 3U);
  commit({{"content/notes/moved.md", note("甲") + "続き\n"}}, "番地を変えた");
  const Strings after = texts(feed("url = \"https://example.lg.jp/tebiki\"\n"), "id");
  ASSERT_EQ(after.size(), 4U);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_EQ(Strings(after.begin() + 2, after.end()), Strings(before.begin() + 1, before.end()));
  commit({{"content/notes/moved.md", note("題を変えた甲") + "続き\n"}}, "題を変えた");
  const Strings renamed = texts(feed(), "id");
  EXPECT_EQ(Strings(renamed.begin() + 2, renamed.end()), Strings(after.begin() + 1, after.end()));
}

TEST_F(FeedTest, HoldsTheEditions) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  const std::string made =
      feed({},
           "[[editions]]\nid = \"2020\"\ntitle = \"2020年版\"\nref = \"v1\"\ndate = 2020-12-01\nnote = "
           "\"はじめての版\"\n"
           "[[editions]]\nid = \"2019\"\ntitle = \"2019年版\"\nref = \"v0\"\ndate = 2019-12-01\n");
  EXPECT_EQ(Strings(texts(made, "title")), (Strings{"防災 &amp; 減災の手引きの更新情報", "版の公開：2020年版",
                                                    "追加：甲", "版の公開：2019年版"}));
  EXPECT_EQ(texts(made, "updated")[1], "2020-12-01T00:00:00+09:00");
  EXPECT_EQ(texts(made, "summary"), (Strings{"はじめての版", "追加：最初の版", "2019年版"}));
  EXPECT_EQ(between(made, "href=\"editions/", '/'), (Strings{"2020", "2019"}));
  EXPECT_TRUE(links(made, "self").empty());
}

TEST_F(FeedTest, LeadsToThePublishedAddressWhenItIsDeclared) {
  commit({{"content/notes/a.md", note("甲")}}, "最初の版");
  const std::string made = feed("url = \"https://example.lg.jp/tebiki\"\nlicence = \"CC BY 4.0\"\n");
  EXPECT_EQ(links(made, "alternate"), (Strings{"https://example.lg.jp/tebiki/index.html",
                                               "https://example.lg.jp/tebiki/notes/a.html"}));
  EXPECT_EQ(links(made, "self"), (Strings{"https://example.lg.jp/tebiki/feed.xml"}));
  EXPECT_EQ(texts(made, "rights"), (Strings{"CC BY 4.0"}));
}

TEST_F(FeedTest, IsNotMadeWithoutAHistory) {
  EXPECT_EQ(feed(), "");
}

}  // namespace
}  // namespace shirube::render

// The real handbook: it is clean, every figure of the sources stands on its page, every link and anchor
// resolves.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "base/site_path.h"
#include "build/build.h"
#include "link/urls.h"
#include "report/report.h"
#include "support/files.h"
#include "text/fold.h"

namespace shirube::test {
namespace {

namespace fs = std::filesystem;

/// The handbook, built once for all tests here.
class Content : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TemporaryFolder;
    build::BuildOptions options;
    // Of a copy, without its history: a shallow clone of the repository is no fault of the handbook.
    options.site = folder_->path() / "site";
    fs::create_directory(options.site);
    fs::copy(SHIRUBE_ROOT "/site.toml", options.site);
    fs::copy(SHIRUBE_ROOT "/content", options.site / "content", fs::copy_options::recursive);
    options.out = folder_->path() / "public";
    const build::BuildResult result = build::build(options, nullptr);
    Diagnostics said;  // nor is it that its editions are not in the copy
    for (const Diagnostic& one : result.diagnostics.list()) {
      if (one.rule != Rule::EditionAbsent) said.add(one);
    }
    diagnostics_ = report::format_diagnostics(said, result.files, Language::Japanese, report::Format::Text);
    pages_ = read_tree(options.out);
  }
  static void TearDownTestSuite() { delete folder_; }

  static inline TemporaryFolder* folder_ = nullptr;
  static inline std::map<std::string, std::string> pages_;
  static inline std::string diagnostics_;
};

/// The words of a page as a reader sees them: tags gone, entities resolved, white space squeezed away.
std::string words_of(const std::string& html) {
  std::string text;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (!tag && c != ' ' && c != '\n') text += c;
    if (c == '>') tag = false;
  }
  return text;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\r'; });
  return text;
}

/// href and src attributes and ids, as our own renderer writes them.
std::vector<std::string> attributes(const std::string& html, const std::string& name) {
  std::vector<std::string> values;
  const std::string opening = " " + name + "=\"";
  for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at)) {
    at += opening.size();
    values.push_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

TEST_F(Content, IsClean) {
  EXPECT_EQ(diagnostics_, "");
}

TEST_F(Content, HoldsEveryDocument) {
  std::map<std::string, int> counts;
  for (const auto& [path, bytes] : pages_) {
    if (path.ends_with(".html") && !path.ends_with("index.html")) ++counts[path.substr(0, path.find('/'))];
  }
  EXPECT_EQ(counts["cases"], 25);
  EXPECT_EQ(counts["municipalities"], 2);
  EXPECT_EQ(counts["outlines"], 1);
  EXPECT_EQ(counts["prefectures"], 47);
}

TEST_F(Content, ShowsEveryFigureOfTheSources) {
  std::map<std::string, int> figures_of;
  for (const auto& [name, table] : read_tree(SHIRUBE_ROOT "/tests/content")) {
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t tab = line.find('\t');
      ASSERT_NE(tab, std::string::npos) << name << ": " << line;
      const std::string page = line.substr(0, tab);
      const std::string figure = without_spaces(line.substr(tab + 1));
      ASSERT_EQ(pages_.count(page), 1U) << name << ": no page " << page;
      EXPECT_NE(words_of(pages_[page]).find(figure), std::string::npos) << page << " lacks " << figure;
      ++figures_of[page.substr(0, page.find('/'))];
    }
  }
  EXPECT_GE(figures_of["cases"], 75);
  EXPECT_GE(figures_of["municipalities"], 10);
  EXPECT_GE(figures_of["outlines"], 10);
}

TEST_F(Content, EveryInternalLinkAndAnchorResolves) {
  std::map<std::string, std::set<std::string>> ids;
  for (const auto& [path, html] : pages_) {
    if (!path.ends_with(".html")) continue;
    for (const std::string& id : attributes(html, "id")) {
      EXPECT_TRUE(ids[path].insert(id).second) << path << ": the id " << id << " occurs twice";
    }
  }
  std::size_t links = 0;
  for (const auto& [path, html] : pages_) {
    if (!path.ends_with(".html")) continue;
    std::vector<std::string> targets = attributes(html, "href");
    for (const std::string& source : attributes(html, "src")) targets.push_back(source);
    for (const std::string& target : targets) {
      if (link::classify_target(target) != link::TargetKind::Relative) continue;
      const std::size_t hash = std::min(target.find('#'), target.size());
      const std::string file = target.substr(0, hash);
      const std::string page =
          file.empty() ? path : resolve_path(path, link::decode_percent(file)).value_or("");
      EXPECT_EQ(pages_.count(page), 1U) << path << " links to " << target;
      const std::string fragment = link::decode_percent(target.substr(std::min(hash + 1, target.size())));
      // The form for contributions takes the document that stands behind the #.
      if (page.starts_with("contribute/") && pages_.count("contribute/sources/" + fragment + ".js") == 1)
        continue;
      if (hash < target.size()) {
        EXPECT_EQ(ids[page].count(link::decode_percent(target.substr(hash + 1))), 1U)
            << path << " links to " << target;
      }
      ++links;
    }
  }
  EXPECT_GT(links, 3000U);
}

/// One entry of the section of related documents.
struct RelatedEntry {
  std::string page;
  std::vector<std::pair<std::string, std::string>> reasons;  ///< label and words
};

std::string between(const std::string& html, const std::string& begin, const std::string& end,
                    std::size_t from = 0) {
  const std::size_t at = html.find(begin, from);
  if (at == std::string::npos) return {};
  return html.substr(at + begin.size(), html.find(end, at + begin.size()) - at - begin.size());
}

std::vector<RelatedEntry> related_of(const std::string& path, const std::string& html) {
  std::vector<RelatedEntry> entries;
  const std::string section = between(html, "<section class=\"section related\"", "</section>");
  const std::string opening = "<li><a href=\"";
  for (std::size_t at = section.find(opening); at != std::string::npos;) {
    const std::size_t next = section.find(opening, at + 1);
    const std::string item = section.substr(at, next == std::string::npos ? next : next - at);
    const std::string target = item.substr(opening.size(), item.find('"', opening.size()) - opening.size());
    RelatedEntry entry{resolve_path(path, link::decode_percent(target)).value_or(""), {}};
    const std::string label = "<span class=\"reason-label\">";
    for (std::size_t one = item.find(label); one != std::string::npos; one = item.find(label, one + 1)) {
      const std::string reason = between(item, label, "</li>", one);
      entry.reasons.emplace_back(reason.substr(0, reason.find('<')),
                                 between(reason, "<span class=\"reason-words\">", "<"));
    }
    entries.push_back(std::move(entry));
    at = next;
  }
  return entries;
}

/// What a page says apart from its related documents, with the aliases of the glossary beside each of its
/// terms.
std::string own_words(const std::string& html) {
  const std::size_t begin = html.find("<article");
  std::size_t end = html.find("<section class=\"section related\"");
  if (end == std::string::npos) end = html.find("</article>");
  return text::fold_word(words_of(html.substr(begin, end - begin)));
}

/// Each term of the glossary with its aliases, folded.
std::map<std::string, std::vector<std::string>> spellings_of(const std::string& glossary) {
  std::map<std::string, std::vector<std::string>> spellings;
  for (std::size_t at = glossary.find("<dt>"); at != std::string::npos; at = glossary.find("<dt>", at + 1)) {
    const std::string entry = glossary.substr(at, glossary.find("</dd>", at) - at);
    std::vector<std::string>& all = spellings[text::fold_word(between(entry, "<dt>", "<"))];
    std::istringstream aliases(between(entry, "別の呼び方：", "</p>"));
    const std::string comma = "、";
    std::string rest = aliases.str();
    while (!rest.empty()) {
      const std::size_t cut = std::min(rest.find(comma), rest.size());
      all.push_back(text::fold_word(rest.substr(0, cut)));
      rest.erase(0, std::min(cut + comma.size(), rest.size()));
    }
  }
  return spellings;
}

TEST_F(Content, EveryReasonForARelatedDocumentIsTrueOfBoth) {
  const auto spellings = spellings_of(pages_["glossary.html"]);
  const auto says = [&](const std::string& page, const std::string& word) {
    const std::string own = own_words(pages_[page]);
    if (own.find(text::fold_word(word)) != std::string::npos) return true;
    const auto found = spellings.find(text::fold_word(word));
    return found != spellings.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const auto& alias) { return own.find(alias) != std::string::npos; });
  };
  // What a sorting by kinds puts on a list is true when the list says so: 病院PSW takes part as a hospital
  // does.
  std::map<std::string, std::set<std::string>> listed;
  for (const auto& [path, html] : pages_) {
    if (!path.starts_with("actors/")) continue;
    for (const std::string& target : attributes(html, "href")) {
      listed[between(html, "<h1>", "<")].insert(
          resolve_path(path, target.substr(0, target.find('#'))).value_or(""));
    }
  }
  const auto holds = [&](const std::string& page, const std::string& word) {
    return says(page, word) || listed[word].count(page) != 0;
  };
  std::size_t entries = 0;
  for (const auto& [path, html] : pages_) {
    for (const RelatedEntry& entry : related_of(path, html)) {
      EXPECT_FALSE(entry.reasons.empty()) << path << " gives no reason for " << entry.page;
      for (const auto& [label, words] : entry.reasons) {
        if (label == "文書で示された関連") continue;
        std::string rest = words;
        const std::string comma = "、";
        while (!rest.empty()) {
          const std::string word = rest.substr(0, rest.find(comma));
          EXPECT_TRUE(holds(path, word)) << path << " does not say " << label << "：" << word;
          EXPECT_TRUE(holds(entry.page, word)) << entry.page << " does not say " << label << "：" << word;
          rest.erase(0, std::min(word.size() + comma.size(), rest.size()));
        }
      }
      ++entries;
    }
  }
  EXPECT_GT(entries, 100U);
}

TEST_F(Content, TheHousingCasesLeadToEachOtherByTheirProblem) {
  const std::string path = "cases/shida-haibara-jutaku.html";
  const std::vector<RelatedEntry> related = related_of(path, pages_[path]);
  ASSERT_GE(related.size(), 3U);
  bool found = false;
  for (std::size_t i = 0; i < 3; ++i) {
    if (related[i].page != "cases/h-shi-kyoju-shien.html") continue;
    found = related[i].reasons.front().first == "同じ課題" &&
            related[i].reasons.front().second.find("住居の貸し渋り") != std::string::npos;
  }
  EXPECT_TRUE(found);
}

TEST_F(Content, TheSheetOfACityLeadsToTheOutlineOfItsPrefecture) {
  const std::string sheet = "municipalities/saitama-shi-2019.html";
  const std::string outline = "outlines/saitama-ken-yoko.html";
  bool found = false;
  for (const std::string& target : attributes(pages_[sheet], "href")) {
    const auto page = resolve_path(sheet, link::decode_percent(target.substr(0, target.find('#'))));
    if (!page || pages_.count(*page) == 0) continue;
    for (const std::string& further : attributes(pages_[*page], "href")) {
      found = found || resolve_path(*page, further).value_or("") == outline;
    }
  }
  EXPECT_TRUE(found);
}

/// A kind that two places share stands on both their pages; no place is alike without a reason.
TEST_F(Content, EveryLikenessOfPlacesHasAReason) {
  const std::string row = "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><a href=\"";
  const std::string kind = "同じ種別</span><span class=\"reason-words\">";
  std::size_t rows = 0;
  for (const auto& [path, bytes] : pages_) {
    const std::size_t table = bytes.find("id=\"similar\"");
    for (std::size_t at = bytes.find(row, table); at != std::string::npos; at = bytes.find(row, at + 1)) {
      const std::string one = bytes.substr(at, bytes.find("</tr>", at) - at);
      EXPECT_NE(one.find("reason-label"), std::string::npos) << path << ": " << one;
      const std::string target = one.substr(row.size(), one.find('"', row.size()) - row.size());
      const std::size_t shared = one.find(kind);
      if (shared != std::string::npos) {
        const std::size_t from = shared + kind.size();
        const std::string fact =
            "<div><dt>種別</dt><dd>" + one.substr(from, one.find('<', from) - from) + "<";
        EXPECT_NE(bytes.find(fact), std::string::npos) << path << " is not: " << fact;
        EXPECT_NE(pages_[resolve_path(path, target).value_or("")].find(fact), std::string::npos)
            << target << " is not: " << fact;
      }
      ++rows;
    }
  }
  EXPECT_GT(rows, 20U);
}

TEST_F(Content, EveryPageCanBeReachedFromHome) {
  std::set<std::string> seen = {"index.html"};
  std::vector<std::string> open = {"index.html"};
  while (!open.empty()) {
    const std::string path = open.back();
    open.pop_back();
    std::vector<std::string> ways = attributes(pages_[path], "href");
    for (const std::string& form : attributes(pages_[path], "action")) ways.push_back(form);
    for (const std::string& target : ways) {
      if (link::classify_target(target) != link::TargetKind::Relative) continue;
      const std::string file = target.substr(0, target.find('#'));
      const auto page = file.empty() ? path : resolve_path(path, link::decode_percent(file));
      if (page && page->ends_with(".html") && pages_.count(*page) != 0 && seen.insert(*page).second) {
        open.push_back(*page);
      }
    }
  }
  for (const auto& [path, bytes] : pages_) {
    if (path.ends_with(".html")) {
      EXPECT_EQ(seen.count(path), 1U) << "no way leads to " << path;
    }
  }
}

}  // namespace
}  // namespace shirube::test

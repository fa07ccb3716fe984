// What programs get of findings that no small site gives at once: fixes, answers, hostile names.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/report.h"

namespace shirube::report {
namespace {

using Json = nlohmann::json;

struct Told {
  FileTable files;
  Diagnostics diagnostics;

  FileId file(const std::string& path, const std::string& bytes) { return files.add(path, bytes); }
  std::string as(Format format, const Surroundings& surroundings = {}) const {
    return format_diagnostics(diagnostics, files, Language::Japanese, format, surroundings);
  }
  Json sarif(const Surroundings& surroundings = {}) const {
    return Json::parse(as(Format::Sarif, surroundings))["runs"][0];
  }
};

/// `サ―ビス` on the second line of a file with a byte order mark, and a telephone number that was answered.
Told two_findings() {
  Told told;
  const FileId file = told.file("content/cases/例 1.md", "\xEF\xBB\xBF一行目\nこのサ―ビスは\n");
  told.diagnostics.add({.rule = Rule::WrongLongVowel,
                        .span = {file, 22, 3},
                        .args = {"サ―ビス", "―", "サービス"},
                        .fix = Fix{{{{file, 22, 3}, "ー"}}, Safety::Safe}});
  told.diagnostics.add({.rule = Rule::PrivacyPhone,
                        .span = {file, 3, 9},
                        .args = {"0120-000-000"},
                        .answer = "公開の窓口の番号です。"});
  return told;
}

/// What SARIF 2.1.0 demands of each object, and the names it knows there.
struct Shape {
  std::set<std::string> required, known;
};

void expect_shape(const Json& object, const Shape& shape, const std::string& what) {
  ASSERT_TRUE(object.is_object()) << what;
  for (const std::string& name : shape.required) EXPECT_TRUE(object.contains(name)) << what << "." << name;
  for (const auto& [name, value] : object.items()) {
    EXPECT_TRUE(shape.required.contains(name) || shape.known.contains(name)) << what << "." << name;
  }
}

void expect_region(const Json& region) {
  expect_shape(region, {{"startLine", "startColumn", "endLine", "endColumn"}, {"byteOffset", "byteLength"}},
               "region");
  for (const auto& [name, number] : region.items()) {
    EXPECT_GE(number.get<int>(), name.starts_with("byte") ? 0 : 1) << name;
  }
}

void expect_artifact(const Json& location) {
  expect_shape(location, {{"uri", "uriBaseId"}, {}}, "artifactLocation");
  for (const char c : location["uri"].get<std::string>()) EXPECT_TRUE(c > 0x20 && c < 0x7F && c != '\\');
  EXPECT_EQ(location["uriBaseId"], "%SRCROOT%");
}

void expect_result(const Json& result, const Json& rules) {
  expect_shape(result,
               {{"message", "ruleId", "ruleIndex", "level", "locations"},
                {"partialFingerprints", "suppressions", "fixes"}},
               "result");
  EXPECT_EQ(rules.at(result["ruleIndex"].get<std::size_t>())["id"], result["ruleId"]);
  EXPECT_TRUE(std::set<std::string>({"error", "warning", "note"}).contains(result["level"]));
  const Json& physical = result["locations"][0]["physicalLocation"];
  expect_artifact(physical["artifactLocation"]);
  expect_region(physical["region"]);
  for (const Json& one : result.value("suppressions", Json::array())) {
    expect_shape(one, {{"kind"}, {"status", "justification"}}, "suppression");
  }
  for (const Json& fix : result.value("fixes", Json::array())) {
    expect_shape(fix, {{"artifactChanges"}, {"description"}}, "fix");
    for (const Json& change : fix["artifactChanges"]) {
      expect_artifact(change["artifactLocation"]);
      for (const Json& replacement : change["replacements"]) {
        expect_shape(replacement, {{"deletedRegion"}, {"insertedContent"}}, "replacement");
        expect_region(replacement["deletedRegion"]);
      }
    }
  }
}

TEST(Sarif, HasWhatTheStandardDemandsAndNothingElse) {
  const Told told = two_findings();
  const Json log = Json::parse(told.as(Format::Sarif));
  expect_shape(log, {{"version", "runs"}, {"$schema"}}, "sarifLog");
  EXPECT_EQ(log["version"], "2.1.0");
  const Json& run = log["runs"][0];
  expect_shape(run, {{"tool"}, {"results", "columnKind", "originalUriBaseIds"}}, "run");
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  const Json& driver = run["tool"]["driver"];
  expect_shape(driver, {{"name"}, {"rules", "language"}}, "toolComponent");
  for (const Json& rule : driver["rules"]) {
    expect_shape(rule,
                 {{"id"}, {"shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration"}},
                 "reportingDescriptor");
  }
  ASSERT_EQ(run["results"].size(), 2U);
  for (const Json& result : run["results"]) expect_result(result, driver["rules"]);
}

TEST(Sarif, CountsColumnsInCodePointsAfterTheByteOrderMark) {
  const Json results = two_findings().sarif()["results"];
  const Json first = results[0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(first["startColumn"], 1);
  EXPECT_EQ(first["endColumn"], 4);
  const Json second = results[1]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(second["startLine"], 2);
  EXPECT_EQ(second["startColumn"], 4);
  EXPECT_EQ(second["endColumn"], 5);
  EXPECT_EQ(second["byteOffset"], 22);
}

TEST(Sarif, TellsFixesAndAnswers) {
  const Json results = two_findings().sarif()["results"];
  EXPECT_EQ(results[0]["suppressions"][0]["justification"], "公開の窓口の番号です。");
  EXPECT_EQ(results[0]["suppressions"][0]["kind"], "inSource");
  EXPECT_TRUE(results[1]["suppressions"].empty());
  const Json replacement = results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(replacement["insertedContent"]["text"], "ー");
  EXPECT_EQ(replacement["deletedRegion"]["startLine"], 2);
}

TEST(Sarif, LeadsToThePageOfRulesWhenThereIsOne) {
  const Json with = two_findings().sarif({"", "https://example.lg.jp/contribute/rules.html"});
  EXPECT_EQ(with["tool"]["driver"]["rules"][0]["helpUri"],
            "https://example.lg.jp/contribute/rules.html#wrong-long-vowel");
  EXPECT_FALSE(two_findings().sarif()["tool"]["driver"]["rules"][0].contains("helpUri"));
}

TEST(Sarif, EncodesPathsBelowTheFolderOfTheSite) {
  const Json artifact = two_findings().sarif(
      {"tebiki/", ""})["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
  EXPECT_EQ(artifact["uri"], "tebiki/content/cases/%E4%BE%8B%201.md");
}

TEST(Sarif, MarksStayWhenLinesMove) {
  const auto marks = [](const std::string& above) {
    Told told;
    const FileId file = told.file("content/a.md", above + "[あ](nai.md)\n[あ](nai.md)\n[い](nai.md)\n");
    const auto shift = static_cast<std::uint32_t>(above.size());
    for (const std::uint32_t at : {6U, 20U, 34U})
      told.diagnostics.add(Rule::BrokenLink, {file, shift + at, 6}, {"nai.md"});
    std::vector<std::string> found;
    const Json results = told.sarif()["results"];
    for (const Json& result : results) found.push_back(result["partialFingerprints"]["shirubeFinding/v1"]);
    return found;
  };
  const std::vector<std::string> before = marks("");
  EXPECT_EQ(before, marks("上に一行\n二行\n"));
  EXPECT_EQ(std::set<std::string>(before.begin(), before.end()).size(), 3U);
}

TEST(Sarif, NothingAnAuthorWroteIsAPlaceholderOrALink) {
  Told told;
  const FileId file = told.file("content/a.md", "x\n");
  told.diagnostics.add(Rule::BrokenLink, {file, 0, 1}, {"{0}[押す](https://example.com)"});
  const std::string text = told.sarif()["results"][0]["message"]["text"];
  EXPECT_NE(text.find("{{0}}[押す] (https://example.com)"), std::string::npos) << text;
}

TEST(Json, TellsFixesAndAnswers) {
  const Json list = Json::parse(two_findings().as(Format::Json));
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0]["answer"], "公開の窓口の番号です。");
  EXPECT_TRUE(list[0]["fix"].is_null());
  EXPECT_EQ(list[1]["fix"],
            Json::parse(R"({"safe": true, "edits": [{"offset": 22, "length": 3, "text": "ー"}]})"));
  EXPECT_EQ(list[1]["title"], "長音に別の記号が使われている");
}

TEST(Github, NoNameOrTextBecomesAnOrderOfItsOwn) {
  Told told;
  const FileId file = told.file("content/a,line=9::b\n::set-output name=x::y.md", "x\n");
  told.diagnostics.add(Rule::BrokenLink, {file, 0, 1}, {"100%\r\n::add-mask::秘密 ##[group]x"});
  std::istringstream lines(told.as(Format::Github, {"a,b/", ""}));
  std::vector<std::string> orders;
  for (std::string line; std::getline(lines, line);) orders.push_back(line);
  ASSERT_EQ(orders.size(), 4U);
  EXPECT_TRUE(orders[0].starts_with(
      "::error file=a%2Cb/content/a%2Cline=9%3A%3Ab\xEF\xBF\xBD%3A%3Aset-output name=x%3A%3Ay.md,line=1,"))
      << orders[0];
  EXPECT_NE(orders[0].find("100%25\xEF\xBF\xBD\xEF\xBF\xBD::add-mask"), std::string::npos) << orders[0];
  EXPECT_TRUE(orders[1].starts_with("::group::"));
  EXPECT_FALSE(orders[2].starts_with("::"));
  EXPECT_EQ(orders[3], "::endgroup::");
}

TEST(Github, ANameInTheSummaryIsNoOlderOrder) {
  Told told;
  told.diagnostics.add(Rule::StrayFile, {told.file("content/##[error]a.txt", ""), 0, 0}, {"content/"});
  const std::string out = told.as(Format::Github);
  EXPECT_EQ(out.find("##[", out.find("::group::")), std::string::npos) << out;
}

TEST(Github, DoesNotRepeatWhatTellsWhoSomebodyIs) {
  Told told;
  told.diagnostics.add(Rule::PrivacyPhone, {told.file("content/a.md", "x\n"), 0, 1}, {"090-1234-5678"});
  const std::string out = told.as(Format::Github);
  EXPECT_EQ(out.find("090"), std::string::npos) << out;
  EXPECT_NE(out.find("電話・ファクスの番号"), std::string::npos);
}

TEST(Github, SaysWhatItsPageCannotShow) {
  Told told;
  const FileId file = told.file("content/a.md", std::string(40, 'x'));
  for (std::uint32_t i = 0; i < 13; ++i) told.diagnostics.add(Rule::BrokenLink, {file, i, 1}, {"x"});
  for (std::uint32_t i = 0; i < 10; ++i) told.diagnostics.add(Rule::StrayFile, {file, i, 1}, {"x"});
  EXPECT_NE(told.as(Format::Github).find("残りの 3 件は"), std::string::npos);
}

TEST(Github, LeavesOutWhatWasAnswered) {
  EXPECT_EQ(two_findings().as(Format::Github).find("privacy-phone"), std::string::npos);
  EXPECT_EQ(two_findings().as(Format::Text).find("privacy-phone"), std::string::npos);
}

}  // namespace
}  // namespace shirube::report

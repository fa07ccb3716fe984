// The rules of writing over the texts of tests/contribute/writing.json, which the form in the browser must
// judge alike.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "check/brackets.h"
#include "check/check_writing.h"
#include "check/commas.h"
#include "check/writing_patterns.h"
#include "support/files.h"
#include "text/pattern.h"

namespace shirube::check {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kVectors = SHIRUBE_ROOT "/tests/contribute/writing.json";

TextKind kind_named(const std::string& name) {
  return name == "prose"     ? TextKind::Prose
         : name == "heading" ? TextKind::Heading
         : name == "field"   ? TextKind::Field
                             : TextKind::Cell;
}

/// As if the text were a document by itself.
void add_commas(const WrittenText& text, std::vector<Slip>& slips) {
  const std::vector<Comma> commas = commas_of(text);
  CommaCounts counts;
  counts.add(commas);
  if (!counts.are_mixed()) return;
  const auto minor = [&](const Comma& comma) { return comma.kind != counts.usual(); };
  const auto first = std::find_if(commas.begin(), commas.end(), minor);
  slips.push_back({Rule::MixedCommas, first->begin, first->end, counts.args()});
}

Json found_in(const std::string& text, const std::string& kind) {
  const WrittenText written(kind_named(kind), text);
  std::vector<Slip> slips = slips_of(written, {});
  add_commas(written, slips);
  Json found = Json::array();
  for (const Slip& slip : slips) {
    Json one = {{"rule", rule_info(slip.rule).id},
                {"piece", text.substr(slip.begin, slip.end - slip.begin)},
                {"args", slip.args}};
    if (slip.instead) one["instead"] = *slip.instead;
    if (slip.instead) one["safe"] = slip.safety == Safety::Safe;
    found.push_back(std::move(one));
  }
  return found;
}

TEST(Writing, JudgesEveryTextOfTheSharedVectors) {
  const Json vectors = Json::parse(test::read_file(kVectors));
  ASSERT_GT(vectors.size(), 150U);
  std::string again;
  for (const Json& vector : vectors) {
    const Json found = found_in(vector["text"], vector["kind"]);
    EXPECT_EQ(vector["found"], found) << vector["text"];
    const Json line = {{"text", vector["text"]}, {"kind", vector["kind"]}, {"found", found}};
    again += (again.empty() ? "[\n" : ",\n") + line.dump();
  }
  if (test::updates_goldens()) test::write_file(kVectors, again + "\n]\n");
}

TEST(Writing, EveryPatternHasAText) {
  const Json vectors = Json::parse(test::read_file(kVectors));
  for (const WritingPattern& row : writing_patterns()) {
    const text::Pattern pattern(row.expression);
    const auto matches = [&](const Json& vector) {
      return !pattern.find_all(text::PatternText::as_written(vector["text"].get<std::string>())).empty();
    };
    EXPECT_TRUE(std::any_of(vectors.begin(), vectors.end(), matches)) << row.expression;
  }
}

/// What goes through such a text more than once for each of its signs takes hours.
TEST(Writing, LongTextsOfOneSignAreReadOnce) {
  struct Case {
    const char* piece;
    std::size_t found;
  };
  constexpr std::size_t kTimes = 50000;
  config::Checking checking;
  checking.longest_sentence = kTimes * 10;
  for (const Case& one : {Case{"「", kMostLone},
                          {"」", kMostLone},
                          {"（」", kMostLone},
                          {"「。", kMostLone},
                          {"３0人", kTimes},
                          {"⼀", kTimes},
                          {"А院", kTimes}}) {
    std::string text;
    for (std::size_t i = 0; i < kTimes; ++i) text += one.piece;
    EXPECT_EQ(slips_of(WrittenText(TextKind::Cell, text), checking).size(), one.found) << one.piece;
  }
}

}  // namespace
}  // namespace shirube::check

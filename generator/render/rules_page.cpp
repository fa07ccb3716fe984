#include "render/rules_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/levels.h"
#include "render/page_data.h"

namespace shirube::render {
namespace {

// In the order of the enumeration.
constexpr std::array<RuleFamily, 14> kFamilies = {{
    {Rule::UnreadableFile, "family-files", "ファイル", "ファイルの形や名前、置き場所について。"},
    {Rule::HistoryPartial, "family-history", "変更の記録と版",
     "git の記録と、公開した版について。事務局の方が見るところです。"},
    {Rule::MissingFrontMatter, "family-front-matter", "先頭の項目",
     "ファイルの先頭の --- で挟んだところの書き方について。"},
    {Rule::UnknownTerm, "family-values", "項目の値", "言葉、地域、日付、数などの書き方について。"},
    {Rule::UnknownSection, "family-sections", "節", "見出しと、その下に書くものの形について。"},
    {Rule::RawHtml, "family-body", "本文", "リンク、画像、太字、囲みなどについて。"},
    {Rule::ChartLine, "family-charts", "図", "事例チャートと会議体図について。"},
    {Rule::DuplicateEntry, "family-catalogues", "会議・道具・キーワード",
     "文書をまたいで一つのページになるものについて。"},
    {Rule::CsvShape, "family-places", "地域と用語集",
     "地域の一覧と用語集のファイルについて。事務局の方が見るところです。"},
    {Rule::ConfigSyntax, "family-declarations", "手引きの宣言",
     "site.toml とひな型について。事務局の方が見るところです。"},
    {Rule::LongSentence, "family-writing", "文章の書き方", "読みやすく、検索でも見つかる文章にするために。"},
    {Rule::PartExceedsWhole, "family-facts", "食い違い",
     "数、日付、ほかの文書との間で合わないところについて。"},
    {Rule::PrivacyPhone, "family-privacy", "個人情報",
     "だれのことか分かってしまうおそれのある書き方について。"},
    {Rule::StigmaWord, "family-words", "言葉づかいと判断の記録",
     "偏見につながるおそれのある言葉と、確認の記録について。"},
}};

/// Whose findings can carry a mending that changes nothing of what is said (`check/check_writing`).
constexpr std::array kMended = {Rule::WrongLongVowel, Rule::MixedCommas};

const RuleFamily& family_of(Rule rule) {
  const auto next = std::upper_bound(kFamilies.begin(), kFamilies.end(), rule,
                                     [](Rule one, const RuleFamily& family) { return one < family.first; });
  return *std::prev(next);
}

const char* level_word(Severity severity) {
  switch (severity) {
    case Severity::Fatal:
    case Severity::Error:
      return "エラー（直すまで公開できません）";
    case Severity::Warning:
      return "注意（公開はできますが、確かめてください）";
    case Severity::Info:
      return "参考（よりよくするための手がかりです）";
    case Severity::Off:
      return "この手引きでは知らせません";
  }
  return "";
}

const char* level_key(Severity severity) {
  constexpr std::array<const char*, 5> kKeys = {"error", "error", "warning", "info", "off"};
  return kKeys.at(static_cast<std::size_t>(severity));
}

/// What stands in the blanks differs from finding to finding.
std::string with_open_blanks(std::string_view pattern) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}') {
      out += "…";
      at += 2;
    } else {
      out += pattern[at];
    }
  }
  return out;
}

Data rule_data(const RuleInfo& info, const Levels& levels) {
  const Severity severity = levels.of(info.rule);
  Data data;
  set_text(data, "id", info.id);
  set_text(data, "meaning", info.ja.meaning);
  set_text(data, "message", with_open_blanks(info.ja.message));
  set_text(data, "hint", with_open_blanks(info.ja.hint));
  set_text(data, "level", level_word(severity));
  set_text(data, "level_key", level_key(severity));
  data.set("chosen", Data(severity != info.severity));
  data.set("mended", Data(std::find(kMended.begin(), kMended.end(), info.rule) != kMended.end()));
  data.set("answerable", Data(is_about_privacy(info.rule)));
  return data;
}

Data family_data(const RuleFamily& family, DataList rules) {
  Data data;
  set_text(data, "label", family.label);
  set_text(data, "anchor", family.anchor);
  set_text(data, "lead", family.lead);
  set_list(data, "rules", std::move(rules));
  return data;
}

DataList families_data(const Levels& levels) {
  std::array<DataList, kFamilies.size()> rules;
  for (std::size_t i = 0; is_for_authors(static_cast<Rule>(i)); ++i) {
    const auto rule = static_cast<Rule>(i);
    const auto family = static_cast<std::size_t>(&family_of(rule) - kFamilies.data());
    rules.at(family).push_back(rule_data(rule_info(rule), levels));
  }
  DataList families;
  for (std::size_t i = 0; i < kFamilies.size(); ++i) {
    families.push_back(family_data(kFamilies.at(i), std::move(rules.at(i))));
  }
  return families;
}

}  // namespace

OutputFile render_rules(const RenderContext& context) {
  const PageFrame frame = {kRulesPage,
                           "原稿の確認で見ること",
                           "原稿を確かめるときに見るところと、直し方の一覧です。",
                           "page-rules",
                           {{"ホーム", "index.html"}, {"原稿の確認で見ること", {}}},
                           "rules.css"};
  Data data = frame_data(context, frame);
  set_text(data, "count", count_text(static_cast<std::size_t>(Rule::NoSite)));
  set_list(data, "families", families_data(context.book.config->checking.levels));
  return finish_page(context, frame, "rules", data);
}

}  // namespace shirube::render

#include "privacy/combinations.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace shirube::privacy {
namespace {

constexpr std::size_t kAllFacts = 3, kFactsOfStory = 2;
constexpr const char* kAgeLabel = "年齢";
constexpr const char* kSexLabel = "性別・続柄";
constexpr const char* kConditionLabel = "状態";

const text::Pattern& age_pattern() {
  static const text::Pattern pattern(
      "(?<![0-9~〜・から])(?:[1-9]0|[二三四五六七八九]十|十) ?歳?代(?!から|[~〜・-]|を中心|以上)|"
      "(?<![0-9満])(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?[歳才]"
      "(?!代|以上|以下|未満|まで|から|児|健診|を超|[~〜・-])");
  return pattern;
}

const text::Pattern& sex_pattern() {
  static const text::Pattern pattern(
      "男性|女性|男児|女児|男の子|女の子|長男|次男|二男|三男|長女|次女|二女|三女|息子|娘|母親|父親|祖母|祖父|"
      "兄|弟|姉|妹|"
      "(?<![\\p{Script=Han}])(?:妻|夫|母|父)(?![\\p{Script=Han}])");
  return pattern;
}

/// Sentences about many.
const text::Pattern& many_pattern() {
  static const text::Pattern pattern(
      "%|割合|人口|平均|が多[いく]|が中心|向け|を対象|講座|[0-9]{2,} ?[人名件]");
  return pattern;
}

bool is_of_many(std::string_view text) {
  return !many_pattern().find_all(text::PatternText(text)).empty();
}

/// The sentences of a text: where each begins and ends.
std::vector<std::pair<std::size_t, std::size_t>> sentences_of(std::string_view text) {
  constexpr std::string_view kStop = "。";
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = text.find(kStop, begin);
    const std::size_t end = stop == std::string_view::npos ? text.size() : stop + kStop.size();
    out.emplace_back(begin, end);
    begin = end;
  }
  return out;
}

}  // namespace

Combinations::Combinations(const config::PrivacyWords& words) : conditions_(words.conditions) {
  std::stable_sort(conditions_.begin(), conditions_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

std::optional<Combinations::Fact> Combinations::condition_in(std::string_view text) const {
  for (const std::string& condition : conditions_) {
    const std::size_t at = condition.empty() ? std::string_view::npos : text.find(condition);
    if (at != std::string_view::npos) return Fact{kConditionLabel, condition, at, at + condition.size()};
  }
  return std::nullopt;
}

std::vector<Combinations::Fact> Combinations::facts_of(std::string_view text) const {
  std::vector<Fact> facts;
  const text::PatternText folded(text);
  const auto add_first = [&](const char* label, const text::Pattern& pattern) {
    const std::vector<text::Pattern::Match> matches = pattern.find_all(folded);
    if (matches.empty()) return;
    const text::Pattern::Span span = matches.front().front();
    facts.push_back(
        {label, std::string(text.substr(span.begin, span.end - span.begin)), span.begin, span.end});
  };
  add_first(kAgeLabel, age_pattern());
  add_first(kSexLabel, sex_pattern());
  if (std::optional<Fact> condition = condition_in(text)) facts.push_back(std::move(*condition));
  return facts;
}

std::string Combinations::told_facts(const std::vector<Fact>& facts) {
  std::string out;
  for (const Fact& fact : facts) {
    out += (out.empty() ? "" : "、") + std::string(fact.label) + "（" + fact.text + "）";
  }
  return out;
}

void Combinations::find(const ToldDocument& told, const PlaceNames& names, std::vector<Finding>& out) const {
  for (const Story& story : told.stories) {
    if (story.boxed) find_in_story(told, story, names, out);
  }
  for (std::size_t i = 0; i < told.passages.size(); ++i) {
    const Story* story = told.story_of(i);
    if (story != nullptr && story->boxed) continue;
    find_in_passage(told, told.passages[i], names, out);
  }
}

/// Of each kind the first fact that the passages of the story tell.
void Combinations::find_in_story(const ToldDocument& told, const Story& story, const PlaceNames& names,
                                 std::vector<Finding>& out) const {
  std::vector<Fact> facts;
  std::string all;
  std::optional<SourceSpan> span;
  for (std::size_t i = story.begin; i < story.end; ++i) {
    const parse::Passage& passage = told.passages[i];
    all += passage.text + "\n";
    for (Fact& fact : facts_of(passage.text)) {
      const auto same = [&](const Fact& known) { return known.label == fact.label; };
      if (std::any_of(facts.begin(), facts.end(), same)) continue;
      if (!span) span = passage.locate(fact.begin, fact.end);
      facts.push_back(std::move(fact));
    }
  }
  const RealPlace place = place_of(told, told.passages[story.begin], names);
  const auto is_condition = [](const Fact& fact) { return fact.label == kConditionLabel; };
  const bool enough = std::any_of(facts.begin(), facts.end(), is_condition) || facts.size() >= kFactsOfStory;
  const bool found =
      place.reach == Reach::Town ? enough : place.reach == Reach::Region && facts.size() >= kAllFacts;
  if (found) out.push_back({Rule::PrivacyCombination, *span, {place.name, told_facts(facts)}, all});
}

void Combinations::find_in_passage(const ToldDocument& told, const parse::Passage& passage,
                                   const PlaceNames& names, std::vector<Finding>& out) const {
  if (passage.kind == parse::PassageKind::Target || !condition_in(passage.text)) return;
  for (const auto& [begin, end] : sentences_of(passage.text)) {
    const std::string_view sentence = std::string_view(passage.text).substr(begin, end - begin);
    if (!condition_in(sentence)) continue;
    const std::vector<Fact> facts = facts_of(sentence);
    if (facts.size() < kAllFacts || is_of_many(sentence)) continue;
    const RealPlace place = place_of(told, passage, names);
    if (place.reach == Reach::Nowhere) return;
    const Fact& first = facts.front();
    out.push_back({Rule::PrivacyCombination,
                   passage.locate(begin + first.begin, begin + first.end),
                   {place.name, told_facts(facts)},
                   std::string(sentence)});
  }
}

}  // namespace shirube::privacy

#include "privacy/told_document.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/pattern.h"

namespace shirube::privacy {
namespace {

constexpr std::string_view kPseudonym = "pseudonym";

std::vector<std::string> names_of_towns(const model::Handbook& book) {
  std::vector<std::string> names;
  for (const model::Place& place : book.places) {
    if (!place.is_prefecture) names.push_back(place.name);
  }
  return names;
}

/// An answer quotes what it is about; only who gave it could be somebody's name.
bool is_of_answer(const parse::Document& document, const parse::Passage& passage) {
  const parse::FieldValue* answers = document.find(config::kPrivacyKey);
  if (answers == nullptr || passage.field == nullptr || passage.field->field->key == config::kReviewerKey)
    return false;
  const auto holds = [&](const parse::Record& record) {
    const auto is_this = [&](const parse::FieldValue& value) { return &value == passage.field; };
    return std::any_of(record.values.begin(), record.values.end(), is_this);
  };
  return std::any_of(answers->records.begin(), answers->records.end(), holds);
}

bool is_story_box(const model::Handbook& book, const parse::Callout* callout) {
  const std::optional<std::size_t> callouts = book.config->callouts;
  return callout != nullptr && callouts &&
         book.config->vocabularies[*callouts].terms[callout->term].key == kStoryBox;
}

/// Oさん, H氏: persons who were given a letter.
bool names_a_letter(std::string_view text) {
  static const text::Pattern letter("(?<![A-Za-z])[A-Z] ?(?:さん|氏|くん|ちゃん|君|様)");
  const auto holds = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  if (!holds("さん") && !holds("氏") && !holds("くん") && !holds("ちゃん") && !holds("君") && !holds("様"))
    return false;
  return !letter.find_all(text::PatternText(text)).empty();
}

bool is_under_pseudonyms(const config::Form& form) {
  return std::any_of(form.fields.begin(), form.fields.end(),
                     [](const config::Field& field) { return field.key == kPseudonym; });
}

/// Goes over the passages, story by story.
class StoryFinder {
 public:
  StoryFinder(const ToldDocument& told) : told_(told), lettered_(is_under_pseudonyms(*told.document.form)) {}

  std::vector<Story> find() {
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < told_.passages.size(); begin = end) {
      end = end_of(begin);
      const bool boxed = is_story_box(told_.book, told_.passages[begin].callout);
      if (boxed || (lettered_ && is_lettered(begin, end))) stories_.push_back({begin, end, boxed});
    }
    return std::move(stories_);
  }

 private:
  /// A box ends with its quote; other text where the next heading, section or story box begins.
  std::size_t end_of(std::size_t begin) const {
    const std::vector<parse::Passage>& all = told_.passages;
    const bool boxed = is_story_box(told_.book, all[begin].callout);
    std::size_t end = begin + 1;
    while (end < all.size()) {
      const bool ends = boxed ? all[end].callout != all[begin].callout
                              : all[end].kind == parse::PassageKind::Heading ||
                                    all[end].section != all[begin].section ||
                                    is_story_box(told_.book, all[end].callout);
      if (ends) break;
      ++end;
    }
    return end;
  }

  bool is_lettered(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const parse::Passage& passage = told_.passages[i];
      const bool of_body =
          passage.kind != parse::PassageKind::Field && passage.kind != parse::PassageKind::Code;
      if (of_body && names_a_letter(passage.text)) return true;
    }
    return false;
  }

  const ToldDocument& told_;
  bool lettered_;
  std::vector<Story> stories_;
};

RealPlace named(const model::Handbook& book, model::PlaceId id) {
  return {book[id].is_prefecture ? Reach::Region : Reach::Town, book[id].name};
}

}  // namespace

const Story* ToldDocument::story_of(std::size_t passage) const {
  const auto holds = [&](const Story& story) { return story.begin <= passage && passage < story.end; };
  const auto found = std::find_if(stories.begin(), stories.end(), holds);
  return found == stories.end() ? nullptr : &*found;
}

PlaceNames::PlaceNames(const model::Handbook& book) : names_(names_of_towns(book)), matcher_(names_) {}

RealPlace PlaceNames::find(std::string_view text) const {
  const std::vector<text::WordMatcher::Match> matches = matcher_.find(text);
  if (matches.empty()) return {};
  return {Reach::Town, names_[matches.front().word]};
}

ToldDocument read_told(const model::Handbook& book, model::DocumentId id, std::string_view bytes) {
  const parse::Document& document = book[id];
  ToldDocument told{book, document, parse::passages_of(document, bytes), {}, {}};
  std::erase_if(told.passages,
                [&](const parse::Passage& passage) { return is_of_answer(document, passage); });
  told.stories = StoryFinder(told).find();
  if (book.place_of[id.index]) told.place = named(book, *book.place_of[id.index]);
  return told;
}

RealPlace place_of(const ToldDocument& told, const parse::Passage& passage, const PlaceNames& names) {
  if (told.document.find(kPseudonym) != nullptr) return {};
  return told.place.reach == Reach::Nowhere ? names.find(passage.text) : told.place;
}

}  // namespace shirube::privacy

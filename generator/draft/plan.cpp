#include "draft/plan.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/slug.h"
#include "draft/choose.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace shirube::draft {
namespace {

using config::Field;
using config::FieldType;

class Planner {
 public:
  Planner(const Request& request, const model::Handbook& book, const Ask& ask)
      : request_(request), book_(book), config_(*book.config), ask_(ask) {}

  Plan make() {
    plan_.form = &form();
    for (const Given& given : request_.values) take(given);
    take_title();
    take_place();
    for (const Field& field : plan_.form->fields) ask_for_word(field);
    take_slug();
    return std::move(plan_);
  }

 private:
  /// Asks until `take` throws nothing. False when nobody answers, or the answer is empty.
  template <typename Take>
  bool answered(Question question, Take take) const {
    for (std::optional<std::string> answer = ask_(question); answer && !answer->empty();
         answer = ask_(question)) {
      try {
        take(*answer);
        return true;
      } catch (const Failure& failure) {
        question.problem = failure;
      }
    }
    return false;
  }

  const config::Form& form() const {
    try {
      return choose_form(request_.kind, request_.form, config_);
    } catch (const Failure& failure) {
      if (failure.rule != Rule::OptionNeeded) throw;
      const config::Form* chosen = nullptr;
      answered({"@form", failure.args.back(), ""},
               [&](const std::string& word) { chosen = &choose_form(request_.kind, word, config_); });
      if (chosen == nullptr) throw;
      return *chosen;
    }
  }

  const Field* field_called(std::string_view key) const {
    const auto& fields = plan_.form->fields;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
  }

  void take(const Given& given) {
    if (field_called(given.key) == nullptr) {
      std::vector<std::string_view> known;
      for (const Field& field : plan_.form->fields) known.push_back(field.key);
      throw Failure(Rule::UnknownKey,
                    {given.key, plan_.form->label, fmt::format("{}", fmt::join(known, "・"))},
                    text::nearest(given.key, known));
    }
    const auto same = [&](const Given& other) { return other.key == given.key; };
    plan_.values.erase(std::remove_if(plan_.values.begin(), plan_.values.end(), same), plan_.values.end());
    plan_.values.push_back({given.key, text::printable(given.value)});
  }

  void take_title() {
    const auto title = [&](const std::string& words) { take({"title", words}); };
    if (!request_.title.empty()) return title(request_.title);
    if (plan_.find("title") != nullptr || answered({"@new-title", "", ""}, title)) return;
    throw Failure(Rule::OptionNeeded, {"--title", "@new-title-help"});
  }

  void take_place() {
    const auto& fields = plan_.form->fields;
    const auto own = std::find_if(fields.begin(), fields.end(),
                                  [](const Field& field) { return field.type == FieldType::Place; });
    const std::string key = own == fields.end() ? "place" : own->key;
    const auto place = [&](const std::string& words) {
      place_ = choose_place(words, book_);
      take({key, book_[*place_].id});
    };
    const std::string* given = plan_.find(key);
    if (!request_.place.empty()) return place(request_.place);
    if (given != nullptr) return place(std::string(*given));
    if (own != fields.end()) answered({own->label, "@new-place-help", ""}, place);
  }

  /// Of a vocabulary, when one must be chosen and none was.
  void ask_for_word(const Field& field) {
    const bool words = field.type == FieldType::Term || field.type == FieldType::Terms;
    if (!words || !field.required || plan_.find(field.key) != nullptr) return;
    const config::Vocabulary& vocabulary = config_.vocabularies[field.vocabulary];
    answered({field.label, vocabulary.known_words(), ""}, [&](const std::string& word) {
      if (!vocabulary.find(word)) {
        throw Failure(Rule::UnknownTerm, {word, vocabulary.label, vocabulary.known_words()});
      }
      take({field.key, word});
    });
  }

  void take_slug() {
    const std::string proposal = propose_slug(*plan_.form, place_, book_);
    const auto slug = [&](const std::string& word) { plan_.slug = checked(word); };
    if (!request_.slug.empty()) return slug(request_.slug);
    if (answered({"@new-slug", "@new-slug-help", proposal}, slug)) return;
    if (!place_) throw Failure(Rule::OptionNeeded, {"--slug", "@new-slug-help"});
    slug(proposal);
  }

  const std::string& checked(const std::string& slug) const {
    if (!is_slug(slug)) throw Failure(Rule::BadSlug, {text::printable(slug)});
    const std::string& folder = plan_.form->folder;
    if (book_.find_document(folder, slug)) {
      throw Failure(Rule::FileExists,
                    {"content/" + folder + "/" + slug + ".md", free_slug(slug, folder, book_)});
    }
    return slug;
  }

  const Request& request_;
  const model::Handbook& book_;
  const config::Config& config_;
  const Ask& ask_;
  Plan plan_;
  std::optional<model::PlaceId> place_;
};

}  // namespace

const std::string* Plan::find(std::string_view key) const {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const Given& given) { return given.key == key; });
  return found == values.end() ? nullptr : &found->value;
}

Plan make_plan(const Request& request, const model::Handbook& book, const Ask& ask) {
  return Planner(request, book, ask).make();
}

}  // namespace shirube::draft

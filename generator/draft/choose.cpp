#include "draft/choose.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/failure.h"
#include "base/slug.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/romaji.h"

namespace shirube::draft {
namespace {

/// What places are called after their names, and its readings. 道 is no such thing: 北海道 has no other name.
struct Ending {
  std::string_view written;
  std::string_view read;
};
constexpr std::array<Ending, 9> kEndings = {{{"市", "し"},
                                             {"県", "けん"},
                                             {"府", "ふ"},
                                             {"都", "と"},
                                             {"町", "ちょう"},
                                             {"町", "まち"},
                                             {"村", "むら"},
                                             {"村", "そん"},
                                             {"区", "く"}}};
constexpr Ending kArea = {"圏域", "けんいき"};

std::vector<std::string_view> keys_of(const std::vector<const config::Form*>& forms) {
  std::vector<std::string_view> keys;
  for (const config::Form* form : forms) keys.push_back(form->key);
  return keys;
}

std::vector<const config::Form*> all_forms(const config::Config& config) {
  std::vector<const config::Form*> forms;
  for (const config::Form& form : config.forms) forms.push_back(&form);
  return forms;
}

[[noreturn]] void refuse(const std::string& word, const std::vector<const config::Form*>& forms) {
  const std::vector<std::string_view> keys = keys_of(forms);
  throw Failure(Rule::NoSuchForm, {word, fmt::format("{}", fmt::join(keys, ", "))},
                text::nearest(word, keys));
}

/// English plurals are what folders are called: cases, municipalities.
bool is_one_of(std::string_view word, std::string_view folder) {
  if (folder == word || folder == std::string(word) + "s") return true;
  return word.ends_with('y') && folder == std::string(word.substr(0, word.size() - 1)) + "ies";
}

std::vector<const config::Form*> forms_in(const std::string& kind, const config::Config& config) {
  std::vector<const config::Form*> forms;
  for (const config::Form& form : config.forms) {
    if (is_one_of(kind, form.folder) || config.folder(form.folder).label == kind) forms.push_back(&form);
  }
  return forms;
}

const config::Form* named(const std::string& word, const std::vector<const config::Form*>& forms) {
  const std::string folded = text::fold(word);
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const config::Form* form) {
    return form->key == word || text::fold(form->label) == folded;
  });
  return found == forms.end() ? nullptr : *found;
}

std::string with_prefecture(const model::Place& place, const model::Handbook& book) {
  return (place.prefecture ? book[*place.prefecture].name : "") + place.name;
}

std::vector<model::PlaceId> places_called(const std::string& words, const model::Handbook& book) {
  const std::string folded = text::fold_word(words);
  std::vector<model::PlaceId> called;
  for (std::size_t i = 0; i < book.places.size(); ++i) {
    const model::Place& place = book.places[i];
    if (text::fold_word(place.name) == folded || text::fold_word(place.kana) == folded ||
        text::fold_word(with_prefecture(place, book)) == folded) {
      called.push_back({i});
    }
  }
  return called;
}

[[noreturn]] void refuse_place(const std::string& words, const model::Handbook& book) {
  std::vector<std::string_view> known;
  for (const model::Place& place : book.places) {
    known.push_back(place.name);
    known.push_back(place.kana);
  }
  throw Failure(Rule::UnknownPlace, {words}, text::nearest(words, known));
}

[[noreturn]] void ask_for_code(const std::vector<model::PlaceId>& places, const model::Handbook& book) {
  std::vector<std::string> choices;
  for (const model::PlaceId place : places) {
    choices.push_back(fmt::format("{}（{}）", book[place].id, with_prefecture(book[place], book)));
  }
  throw Failure(Rule::OptionNeeded, {"@place-code", fmt::format("{}", fmt::join(choices, "、"))});
}

bool has(const model::Place& place, const Ending& ending) {
  return place.name.ends_with(ending.written) && place.kana.ends_with(ending.read);
}

/// toyama-ken, funabashi-keniki; empty when nobody wrote down how the place is read.
std::string latin_name(const model::Place& place) {
  const auto found =
      has(place, kArea) ? &kArea : std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& ending) {
        return has(place, ending);
      });
  if (found == kEndings.end()) return text::romaji_of(place.kana);
  const std::string_view name =
      std::string_view(place.kana).substr(0, place.kana.size() - found->read.size());
  const std::string latin = text::romaji_of(name);
  return latin.empty() ? "" : latin + "-" + text::romaji_of(found->read);
}

}  // namespace

const config::Form& choose_form(const std::string& kind, const std::string& form,
                                const config::Config& config) {
  const std::vector<const config::Form*> all = all_forms(config);
  if (kind.empty() && form.empty()) {
    throw Failure(Rule::OptionNeeded,
                  {"@form", fmt::format("shirube new {}", fmt::join(keys_of(all), " | "))});
  }
  const config::Form* own = named(kind, all);
  const std::vector<const config::Form*> folder = kind.empty()     ? all
                                                  : own != nullptr ? std::vector<const config::Form*>{own}
                                                                   : forms_in(kind, config);
  if (folder.empty()) refuse(kind, all);
  if (!form.empty()) {
    const config::Form* wanted = named(form, folder);
    if (wanted == nullptr) refuse(form, folder);
    return *wanted;
  }
  if (folder.size() > 1) {
    throw Failure(Rule::OptionNeeded,
                  {"--form", fmt::format("--form {}", fmt::join(keys_of(folder), " | "))});
  }
  return *folder.front();
}

model::PlaceId choose_place(const std::string& words, const model::Handbook& book) {
  if (const auto id = book.find_place(words)) return *id;
  const std::vector<model::PlaceId> called = places_called(words, book);
  if (called.empty()) refuse_place(words, book);
  if (called.size() > 1) ask_for_code(called, book);
  return called.front();
}

std::string free_slug(const std::string& slug, const std::string& folder, const model::Handbook& book) {
  std::string free = slug;
  for (int number = 2; book.find_document(folder, free); ++number) free = slug + "-" + std::to_string(number);
  return free;
}

std::string propose_slug(const config::Form& form, std::optional<model::PlaceId> place,
                         const model::Handbook& book) {
  const std::string name = place ? latin_name(book[*place]) : "";
  const std::string slug = (name.empty() ? "" : name + "-") + slug_of(form.key);
  return free_slug(is_slug(slug) ? slug : slug_of(form.key), form.folder, book);
}

}  // namespace shirube::draft

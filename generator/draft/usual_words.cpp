#include "draft/usual_words.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "draft/yaml_value.h"
#include "text/fold.h"

namespace shirube::draft {
namespace {

constexpr std::size_t kMost = 12;

struct Counted {
  std::string word;  ///< as the first document has it
  std::size_t count = 0;
};

/// The terms that the plan gives for the field.
std::vector<std::size_t> given_terms(const config::Field& field, const Plan& plan,
                                     const config::Config& config) {
  const bool of_vocabulary = field.type == config::FieldType::Term || field.type == config::FieldType::Terms;
  const std::string* given = of_vocabulary ? plan.find(field.key) : nullptr;
  std::vector<std::size_t> terms;
  if (given == nullptr) return terms;
  for (const std::string& word : split_list(*given)) {
    if (const auto term = config.vocabularies[field.vocabulary].find(word)) terms.push_back(*term);
  }
  return terms;
}

bool shares_term(const parse::Document& document, const Plan& plan, const config::Config& config) {
  for (const config::Field& field : plan.form->fields) {
    const std::vector<std::size_t> terms = given_terms(field, plan, config);
    const parse::FieldValue* value = terms.empty() ? nullptr : document.find(field.key);
    if (value == nullptr || value->field->vocabulary != field.vocabulary) continue;
    if (std::find_first_of(value->terms.begin(), value->terms.end(), terms.begin(), terms.end()) !=
        value->terms.end()) {
      return true;
    }
  }
  return false;
}

std::vector<Counted> count_words(const config::Field& field,
                                 const std::vector<const parse::Document*>& documents) {
  std::vector<Counted> counted;
  std::map<std::string, std::size_t> known;
  for (const parse::Document* document : documents) {
    const parse::FieldValue* value = document->find(field.key);
    if (value == nullptr || value->field->type != field.type) continue;
    for (const parse::Word& word : value->words) {
      const auto [found, added] = known.emplace(text::fold_word(word.text), counted.size());
      if (added) counted.push_back({word.text, 0});
      ++counted[found->second].count;
    }
  }
  return counted;
}

}  // namespace

std::vector<std::string> usual_words(const config::Field& field, const Plan& plan,
                                     const model::Handbook& book) {
  std::vector<const parse::Document*> all;
  std::vector<const parse::Document*> alike;
  for (const parse::Document& document : book.documents) {
    all.push_back(&document);
    if (shares_term(document, plan, *book.config)) alike.push_back(&document);
  }
  std::vector<Counted> counted = count_words(field, alike.empty() ? all : alike);
  std::stable_sort(counted.begin(), counted.end(),
                   [](const Counted& a, const Counted& b) { return a.count > b.count; });
  std::vector<std::string> words;
  for (const Counted& one : counted) {
    if (words.size() < kMost) words.push_back(one.word);
  }
  return words;
}

}  // namespace shirube::draft

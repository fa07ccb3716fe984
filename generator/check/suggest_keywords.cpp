#include "check/suggest_keywords.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_matcher.h"

namespace shirube::check {
namespace {

using config::Field;
using relate::Vocabulary;
using relate::WordCount;

constexpr std::size_t kMost = 3;
constexpr std::uint32_t kOften = 3;
constexpr std::uint32_t kOftenInTitle = 2;
constexpr std::uint32_t kCommonPart = 3;  ///< a third of the documents
constexpr std::size_t kShortestNoun = 4;

struct Suggestion {
  std::uint32_t word = 0;
  std::uint32_t count = 0;
  double weight = 0;
};

bool is_keyword_field(const Field& field) {
  return field.type == config::FieldType::Words && field.show == config::Show::Chips;
}

const Field* keyword_field(const config::Form& form) {
  const auto found = std::find_if(form.fields.begin(), form.fields.end(), is_keyword_field);
  return found == form.fields.end() ? nullptr : &*found;
}

/// A noun that ends in hiragana (話し合い, きっかけ) is rarely what readers look for.
bool is_telling_noun(const std::string& word) {
  constexpr std::size_t kKanaBytes = 3;
  if (text::count_code_points(word) < kShortestNoun || word.size() < kKanaBytes) return false;
  const std::string_view last = std::string_view(word).substr(word.size() - kKanaBytes);
  return last < "ぁ" || last > "ゖ";
}

class Suggester {
 public:
  Suggester(const model::Handbook& book, const Vocabulary& vocabulary)
      : book_(book), vocabulary_(vocabulary), kept_(vocabulary.words.size()) {
    for (std::uint32_t word = 0; word < vocabulary.words.size(); ++word) {
      add_spelling(vocabulary.words[word], word);
      kept_[word] = is_telling_noun(vocabulary.words[word]) && vocabulary.documents_with[word] > 1;
    }
    for (const model::GlossaryTerm& term : book.glossary) keep_term(term);
    for (const parse::Document& document : book.documents) {
      keep_keywords(document);
      documents_ += document.form->layout == config::Layout::Plain ? 0U : 1U;
    }
    for (const model::Place& place : book.places) {
      if (const auto word = word_of(place.name)) kept_[*word] = false;
    }
    matcher_ = text::WordMatcher(spellings_);
  }

  std::vector<Suggestion> suggest(std::size_t document) const {
    const parse::Document& read = book_.documents[document];
    const std::set<std::uint32_t> in_title = words_in(read.title() + "\n" + read.summary());
    const std::vector<std::string> declared = declared_by(read);
    std::vector<Suggestion> found;
    for (const WordCount& one : vocabulary_.counts_of[document]) {
      const std::uint32_t least = in_title.count(one.word) != 0 ? kOftenInTitle : kOften;
      if (one.count < least || !is_worth(one.word) || is_part_of(declared, one.word)) continue;
      const double rarity = std::log(static_cast<double>(documents_) / vocabulary_.documents_with[one.word]);
      found.push_back({one.word, one.count, (1 + std::log(one.count)) * rarity});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.weight > b.weight; });
    found.resize(std::min(found.size(), kMost));
    return found;
  }

 private:
  void add_spelling(const std::string& spelling, std::uint32_t word) {
    if (!word_of_.emplace(text::fold_word(spelling), word).second) return;
    spellings_.push_back(spelling);
    words_.push_back(word);
  }

  std::optional<std::uint32_t> word_of(const std::string& spelling) const {
    const auto found = word_of_.find(text::fold_word(spelling));
    return found == word_of_.end() ? std::nullopt : std::optional(found->second);
  }

  void keep_term(const model::GlossaryTerm& term) {
    const auto word = word_of(term.term);
    if (!word) return;
    kept_[*word] = true;
    for (const std::string& alias : term.aliases) add_spelling(alias, *word);
  }

  void keep_keywords(const parse::Document& document) {
    for (const parse::FieldValue& value : document.fields) {
      if (!is_keyword_field(*value.field)) continue;
      for (const parse::Word& keyword : value.words) {
        if (const auto word = word_of(keyword.text)) kept_[*word] = true;
      }
    }
  }

  bool is_worth(std::uint32_t word) const {
    return kept_[word] && vocabulary_.documents_with[word] * kCommonPart <= documents_;
  }

  std::set<std::uint32_t> words_in(const std::string& text) const {
    std::set<std::uint32_t> words;
    for (const auto& match : matcher_.find(text)) words.insert(words_[match.word]);
    return words;
  }

  /// Folded, with an alias as its term: the words of all fields, the names of all records and the labels of
  /// the terms.
  std::vector<std::string> declared_by(const parse::Document& document) const {
    std::vector<std::string> declared;
    collect(document.fields, declared);
    return declared;
  }

  void collect(const std::vector<parse::FieldValue>& values, std::vector<std::string>& declared) const {
    for (const parse::FieldValue& value : values) {
      const bool titles = value.field->key == "title" || value.field->key == "summary";
      for (std::size_t i = 0; !titles && i < value.words.size(); ++i) {
        declared.push_back(text::fold_word(value.words[i].text));
        if (const auto word = word_of(value.words[i].text)) {
          declared.push_back(text::fold_word(vocabulary_.words[*word]));
        }
      }
      for (const std::size_t term : value.terms) {
        declared.push_back(
            text::fold_word(book_.config->vocabularies[value.field->vocabulary].terms[term].label));
      }
      for (const parse::Record& record : value.records) collect(record.values, declared);
    }
  }

  /// Who names 若年層への普及啓発 need not name 普及啓発.
  bool is_part_of(const std::vector<std::string>& declared, std::uint32_t word) const {
    const std::string folded = text::fold_word(vocabulary_.words[word]);
    return std::any_of(declared.begin(), declared.end(),
                       [&](const std::string& one) { return one.find(folded) != std::string::npos; });
  }

  const model::Handbook& book_;
  const Vocabulary& vocabulary_;
  std::vector<std::string> spellings_;
  std::vector<std::uint32_t> words_;  ///< for each spelling
  std::unordered_map<std::string, std::uint32_t> word_of_;
  std::vector<bool> kept_;  ///< for each word: whether it may be suggested
  std::uint32_t documents_ = 0;
  text::WordMatcher matcher_{{}};
};

}  // namespace

void suggest_keywords(const model::Handbook& book, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  const Suggester suggester(book, vocabulary);
  for (std::size_t i = 0; i < book.documents.size(); ++i) {
    const parse::Document& document = book.documents[i];
    const Field* field = keyword_field(*document.form);
    if (field == nullptr || vocabulary.counts_of[i].empty()) continue;
    std::string words;
    for (const Suggestion& one : suggester.suggest(i)) {
      words += fmt::format("{}{}（{}）", words.empty() ? "" : "、", vocabulary.words[one.word], one.count);
    }
    if (words.empty()) continue;
    const parse::FieldValue* value = document.find(field->key);
    diagnostics.add(Rule::SuggestedKeyword, value == nullptr ? document.start : value->span,
                    {words, field->label});
  }
}

}  // namespace shirube::check

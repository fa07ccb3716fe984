#include "privacy/find_private.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "privacy/answers.h"
#include "privacy/combinations.h"
#include "privacy/find_patterns.h"
#include "privacy/small_numbers.h"
#include "privacy/stigma_words.h"

namespace shirube::privacy {
namespace {

/// Everything that looks for something, made ready once.
struct Finders {
  explicit Finders(const model::Handbook& book)
      : words(book.config->checking.privacy),
        names(book),
        patterns(words),
        small_numbers(words),
        combinations(words),
        stigma(book.config->checking.stigma) {}

  const config::PrivacyWords& words;
  PlaceNames names;
  PatternFinder patterns;
  SmallNumbers small_numbers;
  Combinations combinations;
  StigmaWords stigma;
};

Setting setting_of(const ToldDocument& told, std::size_t passage, const config::PrivacyWords& words) {
  if (told.story_of(passage) != nullptr) return Setting::OnePerson;
  const parse::FieldValue* field = told.passages[passage].field;
  if (field == nullptr) return Setting::Ordinary;
  const auto is_key = [&](const std::string& key) { return key == field->field->key; };
  const bool contact = std::any_of(words.contact_fields.begin(), words.contact_fields.end(), is_key);
  return contact ? Setting::Contact : Setting::Ordinary;
}

/// <office@example.jp> is a text and its own target: the text is enough.
bool is_known(const std::vector<Finding>& findings, const Found& found) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.rule == found.rule && finding.args == found.args;
  });
}

void find_by_patterns(const ToldDocument& told, const Finders& finders, std::vector<Finding>& out) {
  for (std::size_t i = 0; i < told.passages.size(); ++i) {
    const parse::Passage& passage = told.passages[i];
    for (Found& found : finders.patterns.find(passage.text, setting_of(told, i, finders.words))) {
      if (passage.kind == parse::PassageKind::Target && is_known(out, found)) continue;
      std::string piece = passage.text.substr(found.begin, found.end - found.begin);
      out.push_back(
          {found.rule, passage.locate(found.begin, found.end), std::move(found.args), std::move(piece)});
    }
  }
}

Diagnostics judge(const model::Handbook& book, model::DocumentId id, const FileTable& files,
                  const Finders& finders) {
  const ToldDocument told = read_told(book, id, files[book[id].file].bytes);
  std::vector<Finding> findings;
  find_by_patterns(told, finders, findings);
  finders.combinations.find(told, finders.names, findings);
  finders.small_numbers.find(told, finders.names, findings);
  finders.stigma.find(told, findings);
  Diagnostics problems;
  answer_findings(*book.config, told.document, std::move(findings), problems);
  return problems;
}

}  // namespace

void find_private(const model::Handbook& book, const FileTable& files, Diagnostics& problems) {
  const Finders finders(book);
  std::vector<Diagnostics> found(book.documents.size());
  tbb::parallel_for(std::size_t{0}, found.size(),
                    [&](std::size_t i) { found[i] = judge(book, model::DocumentId{i}, files, finders); });
  for (Diagnostics& one : found) problems.merge(std::move(one));
}

}  // namespace shirube::privacy

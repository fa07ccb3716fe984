#include "search/synonyms.h"

#include <algorithm>
#include <utility>

#include "search/normalise.h"

namespace shirube::search {
namespace {

class Groups {
 public:
  explicit Groups(const Spellings& spellings) : spellings_(spellings) {}

  void add(const std::vector<std::string>& names) {
    Synonyms group;
    for (const std::string& name : names) {
      std::string canonical = utf8_of(search::canonical(normalise(name), spellings_));
      const auto known = std::find(group.canonical.begin(), group.canonical.end(), canonical);
      if (canonical.empty() || known != group.canonical.end()) continue;
      group.canonical.push_back(std::move(canonical));
      group.written.push_back(name);
    }
    const bool again = std::any_of(groups_.begin(), groups_.end(),
                                   [&](const Synonyms& one) { return one.canonical == group.canonical; });
    if (group.canonical.size() > 1 && !again) groups_.push_back(std::move(group));
  }

  std::vector<Synonyms> take() { return std::move(groups_); }

 private:
  const Spellings& spellings_;
  std::vector<Synonyms> groups_;
};

}  // namespace

std::vector<Synonyms> find_synonyms(const model::Handbook& book, const Spellings& spellings) {
  Groups groups(spellings);
  for (const model::GlossaryTerm& term : book.glossary) {
    std::vector<std::string> names = {term.term};
    names.insert(names.end(), term.aliases.begin(), term.aliases.end());
    groups.add(names);
  }
  for (const model::Entry& entry : book.entries) {
    if (book.config->catalogues[entry.catalogue].scope != config::Scope::Site) continue;
    std::vector<std::string> names = {entry.name};
    for (const model::Declaration& declaration : entry.declared) names.push_back(declaration.spelling);
    groups.add(names);
  }
  return groups.take();
}

}  // namespace shirube::search

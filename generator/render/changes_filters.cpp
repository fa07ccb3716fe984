#include "render/changes_filters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "config/list_families.h"
#include "link/list_members.h"

namespace shirube::render {
namespace {

/// Prefectures are known by the first two digits of their codes.
constexpr std::size_t kPrefectureDigits = 2;

FilterGroup by_prefecture(const std::vector<ChangedDocument>& documents) {
  std::map<std::string, ChangeFilter> found;
  for (const ChangedDocument& document : documents) {
    const model::Place* prefecture = document.prefecture();
    if (prefecture == nullptr) continue;
    const std::string code = prefecture->id.substr(0, kPrefectureDigits);
    ChangeFilter& filter = found[code];
    filter.name = "prefecture-" + code;
    filter.label = prefecture->name;
    filter.documents.push_back(document);
  }
  FilterGroup group{"都道府県", {}};
  for (auto& [code, filter] : found) group.filters.push_back(std::move(filter));
  return group;
}

/// The terms of one family, of documents of either state.
class FamilyTerms {
 public:
  FamilyTerms(const model::Handbook& book, const std::string& family) : book_(book) {
    const auto& lists = book.config->lists;
    const auto found = std::find_if(lists.begin(), lists.end(),
                                    [&](const config::ListFamily& one) { return one.key == family; });
    if (found == lists.end()) return;
    family_ = &*found;
    members_.emplace(*book.config, *found);
  }

  /// Their keys.
  std::vector<std::string> of(model::DocumentId id) {
    std::vector<std::string> keys;
    if (!members_) return keys;
    for (const auto& [term, entry] : members_->entries_of(book_, id)) {
      if (!config::has_list(*book_.config, *family_, term)) continue;
      keys.push_back(book_.config->vocabularies[family_->vocabulary].terms[term].key);
    }
    return keys;
  }

 private:
  const model::Handbook& book_;
  const config::ListFamily* family_ = nullptr;
  std::optional<link::ListMembers> members_;
};

FilterGroup by_family(const ChangeStep& step, const config::ListFamily& family,
                      const std::vector<ChangedDocument>& documents) {
  FamilyTerms newer(step.newer, family.key), older(step.older, family.key);
  std::map<std::string, std::vector<ChangedDocument>> found;
  for (const ChangedDocument& document : documents) {
    FamilyTerms& terms = document.change().newer ? newer : older;
    for (const std::string& key : terms.of(document.id())) found[key].push_back(document);
  }
  FilterGroup group{family.short_label.empty() ? family.label : family.short_label, {}};
  for (const config::Term& term : step.newer.config->vocabularies[family.vocabulary].terms) {
    const auto own = found.find(term.key);
    if (own == found.end()) continue;
    group.filters.push_back({family.key + "-" + term.key, term.label, std::move(own->second)});
  }
  return group;
}

FilterGroup by_form(const ChangeStep& step, const std::vector<ChangedDocument>& documents) {
  FilterGroup group{"文書の種類", {}};
  const auto add = [&](const config::Form& form) {
    ChangeFilter filter{"form-" + form.key, form.label, {}};
    std::copy_if(documents.begin(), documents.end(), std::back_inserter(filter.documents),
                 [&](const ChangedDocument& one) { return one.document().form->key == form.key; });
    if (!filter.documents.empty()) group.filters.push_back(std::move(filter));
  };
  for (const config::Form& form : step.newer.config->forms) add(form);
  for (const config::Form& form : step.older.config->forms) {
    if (step.newer.config->find_form(form.key) == nullptr) add(form);
  }
  return group;
}

}  // namespace

std::vector<FilterGroup> change_filters(const ChangeStep& step,
                                        const std::vector<ChangedDocument>& documents) {
  std::vector<FilterGroup> groups;
  groups.push_back(by_prefecture(documents));
  for (const config::ListFamily& family : step.newer.config->lists) {
    if (family.by != config::Membership::Form) groups.push_back(by_family(step, family, documents));
  }
  groups.push_back(by_form(step, documents));
  std::erase_if(groups, [](const FilterGroup& group) { return group.filters.empty(); });
  std::set<std::string> used;
  for (FilterGroup& group : groups) {
    for (ChangeFilter& filter : group.filters) {
      // A family and a term may make the same name as others: a-b and c, a and b-c.
      while (!used.insert(filter.name).second) filter.name += "-x";
    }
  }
  return groups;
}

std::string page_of(const ChangeStep& step, const ChangeFilter& filter) {
  return "changes/" + id_of(step) + "/" + filter.name + ".html";
}

}  // namespace shirube::render

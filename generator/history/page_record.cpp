#include "history/page_record.h"

#include <algorithm>
#include <array>
#include <utility>

#include "history/public_subject.h"
#include "text/utf8.h"

namespace shirube::history {
namespace {

/// What stands after the last @, in small letters: domains have no case (RFC 1035, 2.3.3).
std::string domain_of(std::string_view mail) {
  std::string domain(mail.substr(mail.rfind('@') + 1));
  for (char& letter : domain) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return domain;
}

/// The office that an address belongs to: the domain itself, or one below a declared one.
std::string affiliation_of(std::string_view mail, const config::History& declared) {
  const std::string domain = domain_of(mail);
  for (const config::Affiliation& one : declared.affiliations) {
    const std::string office = domain_of(one.mail);
    if (domain == office || domain.ends_with("." + office)) return one.name;
  }
  return {};
}

/// What happened last counts when one commit did several things; a move counts more than an edit.
void add_entry(Entry entry, std::vector<Entry>& entries) {
  if (entries.empty() || entries.back().commit != entry.commit) return entries.push_back(std::move(entry));
  if (entries.back().event == Event::Edited) entries.back() = std::move(entry);
}

}  // namespace

std::string_view word_of(Event event) {
  constexpr std::array<std::string_view, 6> kWords = {"追加", "更新", "移動", "分割", "統合", "削除"};
  return kWords.at(static_cast<std::size_t>(event));
}

std::string url_of(const source::ObjectId& commit, const config::History& declared) {
  std::string url = declared.commit_url;
  constexpr std::string_view kBlank = "{id}";
  if (const std::size_t at = url.find(kBlank); at != std::string::npos)
    url.replace(at, kBlank.size(), commit.hex());
  return url;
}

const Entry* last_change(const PageRecord& record) {
  if (record.entries.empty()) return nullptr;
  const auto real = std::find_if(record.entries.begin(), record.entries.end(),
                                 [](const Entry& entry) { return !entry.formatting; });
  return real == record.entries.end() ? &record.entries.back() : &*real;
}

PageRecord record_of(const Histories& histories, std::size_t page, const config::History& declared) {
  PageRecord record;
  if (histories.extent == Extent::None) return record;
  const PageHistory& history = histories.pages[page];
  record.complete = history.complete;
  for (const PageChange& change : history.changes) {
    const source::Commit& commit = (*histories.commits)[change.commit];
    add_entry({commit.id, date_of(commit), public_subject(commit.subject), change.event,
               text::printable(change.from), affiliation_of(commit.mail, declared),
               histories.formatting.contains(commit.id)},
              record.entries);
  }
  const Entry* last = last_change(record);
  if (last == nullptr) return record;
  record.last = last->date;
  if (record.complete) record.first = record.entries.back().date;
  return record;
}

}  // namespace shirube::history

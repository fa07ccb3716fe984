#include "history/page_record.h"

#include <algorithm>
#include <array>
#include <utility>

namespace shirube::history {
namespace {

bool is_address_letter(char letter) {
  const bool letter_or_digit = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                               (letter >= '0' && letter <= '9');
  return letter_or_digit || std::string_view("._%+-").find(letter) != std::string_view::npos;
}

/// The office that an address belongs to: the domain itself, or one below a declared one.
std::string affiliation_of(std::string_view mail, const config::History& declared) {
  const std::string_view domain = mail.substr(mail.rfind('@') + 1);
  for (const config::Affiliation& one : declared.affiliations) {
    if (domain == one.mail || domain.ends_with("." + one.mail)) return one.name;
  }
  return {};
}

/// What happened last counts when one commit did several things; a move counts more than an edit.
void add_entry(Entry entry, std::vector<Entry>& entries) {
  if (entries.empty() || entries.back().commit != entry.commit) return entries.push_back(std::move(entry));
  if (entries.back().event == Event::Edited) entries.back() = std::move(entry);
}

/// What git and forges write of a merge, without whose branch it was.
std::string_view without_owner(std::string_view subject) {
  struct Merge {
    std::string_view begin, owner;
  };
  constexpr std::array<Merge, 3> kMerges = {
      {{"Merge pull request ", " from "}, {"Merge branch ", " of "}, {"Merge remote-tracking branch", " '"}}};
  for (const Merge& merge : kMerges) {
    if (subject.starts_with(merge.begin)) return subject.substr(0, subject.find(merge.owner));
  }
  return subject;
}

}  // namespace

std::string url_of(const source::ObjectId& commit, const config::History& declared) {
  std::string url = declared.commit_url;
  constexpr std::string_view kBlank = "{id}";
  if (const std::size_t at = url.find(kBlank); at != std::string::npos)
    url.replace(at, kBlank.size(), commit.hex());
  return url;
}

std::string public_subject(std::string_view subject) {
  subject = without_owner(subject);
  std::string out;
  for (std::size_t at = 0; at < subject.size();) {
    if (subject[at] != '@') {
      out += subject[at++];
      continue;
    }
    while (!out.empty() && is_address_letter(out.back())) out.pop_back();
    for (++at; at < subject.size() && is_address_letter(subject[at]);) ++at;
    out += "…";
  }
  return out;
}

PageRecord record_of(const Histories& histories, std::size_t page, const config::History& declared) {
  PageRecord record;
  if (histories.extent == Extent::None) return record;
  const PageHistory& history = histories.pages[page];
  record.complete = history.complete;
  for (const PageChange& change : history.changes) {
    const source::Commit& commit = histories.commits[change.commit];
    add_entry({commit.id, date_of(commit), public_subject(commit.subject), change.event, change.from,
               affiliation_of(commit.mail, declared), histories.formatting.contains(commit.id)},
              record.entries);
  }
  const auto real = std::find_if(record.entries.begin(), record.entries.end(),
                                 [](const Entry& entry) { return !entry.formatting; });
  if (real != record.entries.end()) record.last = real->date;
  if (record.complete && !record.entries.empty()) record.first = record.entries.back().date;
  return record;
}

}  // namespace shirube::history

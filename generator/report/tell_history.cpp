#include "report/tell_history.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "link/link_graph.h"
#include "report/find_page.h"

namespace shirube::report {
namespace {

using history::Entry;
using history::PageRecord;

/// In the order of `history::Event`.
constexpr std::array<const char*, 6> kKeys = {"added", "edited", "moved", "split", "joined", "removed"};
constexpr std::array<const char*, 6> kEnglish = {"added",     "edited", "moved",
                                                 "split off", "joined", "removed"};
constexpr std::array<const char*, 3> kExtents = {"none", "partial", "whole"};

std::string_view word_of(history::Event event, Language language) {
  if (language == Language::Japanese) return history::word_of(event);
  return kEnglish.at(static_cast<std::size_t>(event));
}

nlohmann::ordered_json json_date(const std::optional<history::Date>& date) {
  return date ? nlohmann::ordered_json(history::iso_date(*date)) : nlohmann::ordered_json();
}

nlohmann::ordered_json json_of(const Entry& entry, const config::History& declared) {
  nlohmann::ordered_json json = {{"date", json_date(entry.date)},
                                 {"commit", entry.commit.hex()},
                                 {"event", kKeys.at(static_cast<std::size_t>(entry.event))},
                                 {"from", entry.from},
                                 {"subject", entry.subject},
                                 {"affiliation", entry.affiliation},
                                 {"formatting", entry.formatting}};
  if (const std::string url = history::url_of(entry.commit, declared); !url.empty()) json["url"] = url;
  return json;
}

std::string in_json(const PageRecord& record, history::Extent extent, const config::History& declared,
                    const std::string& page) {
  nlohmann::ordered_json changes = nlohmann::ordered_json::array();
  for (const Entry& entry : record.entries) changes.push_back(json_of(entry, declared));
  const nlohmann::ordered_json json = {{"page", page},
                                       {"extent", kExtents.at(static_cast<std::size_t>(extent))},
                                       {"first", json_date(record.first)},
                                       {"last", json_date(record.last)},
                                       {"changes", changes}};
  return json.dump(2) + "\n";
}

std::string line_of(const Entry& entry, Language language) {
  const bool japanese = language == Language::Japanese;
  const std::string date = entry.date ? history::iso_date(*entry.date)
                           : japanese ? "日付不明  "
                                      : "no date   ";
  std::string line = fmt::format("  {}  {}  {}  {}", date, entry.commit.brief(),
                                 word_of(entry.event, language), entry.subject);
  if (!entry.from.empty()) {
    line += fmt::format(fmt::runtime(japanese ? "（{} から）" : " (from {})"), entry.from);
  }
  if (!entry.affiliation.empty()) line += "  " + entry.affiliation;
  if (entry.formatting) line += japanese ? "（体裁のみ）" : " (formatting only)";
  return line + "\n";
}

std::string in_words(const PageRecord& record, history::Extent extent, const std::string& page,
                     Language language) {
  const bool japanese = language == Language::Japanese;
  if (record.entries.empty() && extent != history::Extent::Partial) {
    return page + (japanese ? ": 履歴はありません\n" : ": no history\n");
  }
  const std::string unknown = japanese ? "不明" : "unknown";
  std::string text =
      fmt::format(fmt::runtime(japanese ? "{}: 初出 {}、最終更新 {}、変更 {} 件\n"
                                        : "{}: first {}, last {}, {} changes\n"),
                  page, record.first ? history::iso_date(*record.first) : unknown,
                  record.last ? history::iso_date(*record.last) : unknown, record.entries.size());
  for (const Entry& entry : record.entries) text += line_of(entry, language);
  if (!record.complete) {
    text += japanese ? "  履歴は一部のみです（これより前は取り寄せられていません）\n"
                     : "  the history is partial: what came before was not fetched\n";
  }
  return text;
}

}  // namespace

std::string tell_history(const model::Handbook& book, const FileTable& files,
                         const history::Histories& histories, const HistoryRequest& request) {
  const model::DocumentId id = find_page(book, files, request.page);
  const config::History& declared = book.config->history;
  const PageRecord record = history::record_of(histories, id.index, declared);
  const std::string page = link::page_of(book, id);
  return request.format == Format::Json ? in_json(record, histories.extent, declared, page)
                                        : in_words(record, histories.extent, page, request.language);
}

}  // namespace shirube::report

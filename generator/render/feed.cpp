#include "render/feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fingerprint.h"
#include "history/page_record.h"
#include "history/public_subject.h"
#include "history/recent_changes.h"
#include "link/urls.h"
#include "text/xml.h"

namespace shirube::render {
namespace {

using text::escaped_xml;

constexpr std::size_t kMostChanges = 100;  // who follows a handbook reads it more often than that

/// One entry, its texts not yet escaped.
struct FeedEntry {
  std::string id, updated, title, page, summary;
  std::int64_t time = 0;
};

FeedEntry change_entry(const RenderContext& context, const history::RecentChange& change) {
  const source::Commit& commit = (*context.histories.commits)[change.commit];
  const model::DocumentId id{change.page};
  const std::string event(history::word_of(change.event));
  const std::string subject = history::public_subject(commit.subject);
  return {feed_id(commit.id, change.file),
          history::iso_time(commit),
          event + "：" + context.book[id].title(),
          link::page_of(context.book, id),
          subject.empty() ? event : event + "：" + subject,
          commit.time};
}

/// An edition has a day and no hour: its day begins where the handbook is published, in Japan.
FeedEntry edition_entry(const config::Edition& edition, const source::ObjectId& first) {
  constexpr std::int64_t kEast = std::int64_t{9} * 60 * 60;
  const auto midnight = std::chrono::sys_seconds(std::chrono::sys_days(edition.date)).time_since_epoch();
  return {feed_id(first, "editions/" + edition.id),
          history::iso_date(edition.date) + "T00:00:00+09:00",
          "版の公開：" + edition.title,
          link::folder_of(edition) + "index.html",
          edition.note.empty() ? edition.title : edition.note,
          midnight.count() - kEast};
}

std::vector<FeedEntry> entries_of(const RenderContext& context, const source::ObjectId& first) {
  std::vector<FeedEntry> entries;
  for (const history::RecentChange& change : history::recent_changes(context.histories, kMostChanges))
    entries.push_back(change_entry(context, change));
  for (const config::Edition& edition : context.book.config->editions)
    entries.push_back(edition_entry(edition, first));
  std::stable_sort(entries.begin(), entries.end(),
                   [](const FeedEntry& a, const FeedEntry& b) { return a.time > b.time; });
  return entries;
}

/// Absolute when the site says where it is published, else relative to the feed.
std::string href(const config::Site& site, std::string_view page) {
  return escaped_xml(link::encode_external(site.url) + link::encode_path(page));
}

std::string element(std::string_view name, std::string_view text) {
  return text.empty() ? std::string() : fmt::format("<{0}>{1}</{0}>\n", name, escaped_xml(text));
}

std::string entry_xml(const config::Site& site, const FeedEntry& entry) {
  return fmt::format("<entry>\n{}{}{}<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n{}</entry>\n",
                     element("id", entry.id), element("title", entry.title),
                     element("updated", entry.updated), href(site, entry.page),
                     element("summary", entry.summary));
}

/// What stands before the entries (RFC 4287, 4.1.1). Its own address can only be told when it is known.
std::string head_xml(const config::Site& site, const source::ObjectId& first, std::string_view updated) {
  std::string head = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
      escaped_xml(site.language));
  head += element("id", feed_id(first, kFeedPage));
  head += element("title", feed_title(site));
  head += element("subtitle", site.purpose);
  head += element("updated", updated);
  const std::string& author = site.publisher.empty() ? site.title : site.publisher;
  head += fmt::format("<author><name>{}</name></author>\n", escaped_xml(author));
  head += element("rights", site.licence);
  head += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", href(site, "index.html"));
  if (site.url.empty()) return head;
  return head + fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
                            href(site, kFeedPage));
}

std::string joined(const std::uint64_t high, const std::uint64_t low) {
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, high >> 16 & 0xFFFF, high & 0xFFFF,
                     low >> 48, low & 0xFFFF'FFFF'FFFF);
}

}  // namespace

std::string feed_title(const config::Site& site) {
  return site.title + "の更新情報";
}

std::string feed_id(const source::ObjectId& commit, std::string_view what) {
  constexpr std::uint64_t kVersion = 0x8000, kVersionBits = 0xF000;
  constexpr std::uint64_t kVariant = std::uint64_t{2} << 62, kVariantBits = std::uint64_t{3} << 62;
  std::uint64_t high = 0;
  for (std::size_t i = 0; i < sizeof high; ++i) high = high << 8 | commit.bytes[i];
  const std::uint64_t low = fingerprint(commit.hex() + '\n' + std::string(what));
  return "urn:uuid:" + joined((high & ~kVersionBits) | kVersion, (low & ~kVariantBits) | kVariant);
}

std::optional<OutputFile> render_feed(const RenderContext& context) {
  const std::optional<source::ObjectId> first = history::first_commit(context.histories);
  if (!first) return {};
  const std::vector<FeedEntry> entries = entries_of(context, *first);
  if (entries.empty()) return {};
  const config::Site& site = context.book.config->site;
  std::string feed = head_xml(site, *first, entries.front().updated);
  for (const FeedEntry& entry : entries) feed += entry_xml(site, entry);
  return OutputFile{kFeedPage, feed + "</feed>\n"};
}

}  // namespace shirube::render

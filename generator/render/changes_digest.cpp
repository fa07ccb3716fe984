#include "render/changes_digest.h"

#include <algorithm>
#include <map>
#include <utility>

#include "render/page_data.h"

namespace shirube::render {
namespace {

using changes::PartChange;
using changes::Shape;

/// So many sections are named; the others are counted together.
constexpr std::size_t kNamed = 4;
/// So many documents of a place are named.
constexpr std::size_t kDocuments = 6;

std::size_t count_changes(const PartChange& part) {
  const bool holds = part.shape == Shape::Table || part.shape == Shape::Chart || part.shape == Shape::Section;
  if (!holds || part.below.empty()) return 1;
  std::size_t count = 0;
  for (const PartChange& below : part.below) count += count_changes(below);
  return count;
}

/// Where changes stand and how many, in the order in which they were met.
class Spots {
 public:
  void add(const changes::DocumentChange& change) {
    if (!change.fields.empty()) add("項目", change.fields.size());
    for (const PartChange& part : change.parts) {
      add(part.label.empty() ? "本文" : part.label, count_changes(part));
    }
  }

  std::string in_words() const {
    std::string out;
    std::size_t others = 0;
    for (std::size_t i = 0; i < spots_.size(); ++i) {
      if (i < kNamed) {
        out += (out.empty() ? "" : "、") + spots_[i].first + count_text(spots_[i].second);
      } else {
        others += spots_[i].second;
      }
    }
    return others == 0 ? out : out + "、ほか" + count_text(others);
  }

 private:
  void add(const std::string& label, std::size_t count) {
    const auto found =
        std::find_if(spots_.begin(), spots_.end(), [&](const auto& spot) { return spot.first == label; });
    if (found == spots_.end()) {
      spots_.emplace_back(label, count);
    } else {
      found->second += count;
    }
  }

  std::vector<std::pair<std::string, std::size_t>> spots_;
};

Data place_line(const std::vector<ChangedDocument>& documents) {
  Spots spots;
  DataList links;
  for (const ChangedDocument& document : documents) {
    spots.add(document.change());
    if (links.size() == kDocuments) continue;
    links.push_back(link_data(document.document().title(), "#" + document.anchor()));
  }
  Data line;
  set_text(line, "place", documents.front().place()->name);
  set_text(line, "counts", counts_in_words(documents));
  set_text(line, "spots", spots.in_words());
  const std::size_t others = documents.size() - links.size();
  set_text(line, "others", others == 0 ? std::string() : count_text(others));
  set_list(line, "links", std::move(links));
  return line;
}

}  // namespace

DataList place_digest(const std::vector<ChangedDocument>& documents) {
  std::map<std::string, std::vector<ChangedDocument>> by_place;
  for (const ChangedDocument& document : documents) {
    if (document.place() != nullptr) by_place[document.place()->id].push_back(document);
  }
  DataList lines;
  for (const auto& [place, own] : by_place) lines.push_back(place_line(own));
  return lines;
}

std::string counts_in_words(const std::vector<ChangedDocument>& documents) {
  std::map<changes::Fate, std::size_t> counts;
  for (const ChangedDocument& document : documents) ++counts[document.change().fate];
  std::string out;
  for (const auto& [fate, count] : counts) {
    out += (out.empty() ? "" : "、") + std::string(fate_word(fate)) + count_text(count) + "件";
  }
  return out;
}

}  // namespace shirube::render

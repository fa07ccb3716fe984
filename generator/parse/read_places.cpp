#include <algorithm>
#include <array>
#include <utility>

#include "base/slug.h"
#include "parse/csv.h"
#include "parse/reference_data.h"
#include "text/nearest.h"

namespace shirube::parse {
namespace {

constexpr std::size_t kCodeLength = 6;

bool is_code(std::string_view id) {
  return id.size() == kCodeLength &&
         std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Pages of the places' folder that are about no place.
bool is_taken(std::string_view id) {
  return id == "by-size";
}

class PlaceReader {
 public:
  PlaceReader(const CsvTable& table, const config::Config& config, Diagnostics& diagnostics)
      : table_(table), config_(config), diagnostics_(diagnostics) {}

  std::vector<PlaceRow> read() {
    const bool areas = column("code") == kNone;
    for (const std::string_view name : {areas ? "id" : "code", "name", "kana"}) require(name);
    std::vector<PlaceRow> places;
    for (const std::vector<CsvCell>& row : table_.rows) {
      PlaceRow place = read_row(row, areas ? "id" : "code");
      if (!areas && (!is_code(place.id.text) || !has_right_check_digit(place.id.text))) {
        diagnostics_.add(Rule::BadCode, place.id.span, {place.id.text});
      }
      // The id of an area becomes the address of its page.
      if (areas && (!is_slug(place.id.text) || is_taken(place.id.text)))
        diagnostics_.add(Rule::BadSlug, place.id.span, {place.id.text});
      places.push_back(std::move(place));
    }
    return places;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::size_t column(std::string_view name) const {
    for (std::size_t i = 0; i < table_.head.size(); ++i) {
      if (table_.head[i].text == name) return i;
    }
    return kNone;
  }

  void require(std::string_view name) {
    if (column(name) != kNone || table_.head.empty()) return;
    diagnostics_.add(Rule::CsvColumn, table_.head.front().span,
                     {std::string(name), "code,name,kana,type か id,name,kana,type,prefecture,members,note"});
  }

  Word cell(const std::vector<CsvCell>& row, std::string_view name) const {
    const std::size_t at = column(name);
    return at == kNone ? Word{{}, row.front().span} : Word{row[at].text, row[at].span};
  }

  PlaceRow read_row(const std::vector<CsvCell>& row, std::string_view id) {
    PlaceRow place;
    place.id = cell(row, id);
    place.name = cell(row, "name").text;
    place.kana = cell(row, "kana").text;
    place.prefecture = cell(row, "prefecture");
    place.note = cell(row, "note").text;
    place.entity = entity_of(cell(row, "type"));
    split_members(cell(row, "members"), place);
    return place;
  }

  std::optional<std::size_t> entity_of(const Word& type) {
    if (type.text.empty() || !config_.entities) return std::nullopt;
    const config::Vocabulary& vocabulary = config_.vocabularies[*config_.entities];
    const auto term = vocabulary.find(type.text);
    if (!term) {
      diagnostics_.add(Rule::UnknownTerm, type.span, {type.text, vocabulary.label, vocabulary.known_words()});
    }
    return term;
  }

  static void split_members(const Word& members, PlaceRow& place) {
    const std::string& text = members.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) place.members.push_back({text.substr(at, end - at), within(members.span, at, end - at)});
      at = end + 1;
    }
  }

  const CsvTable& table_;
  const config::Config& config_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool has_right_check_digit(std::string_view code) {
  if (!is_code(code)) return false;
  constexpr std::array<int, 5> kWeights = {6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (code[i] - '0');
  return (11 - sum % 11) % 10 == code[5] - '0';
}

std::vector<PlaceRow> read_places(const std::vector<FileId>& tables, const FileTable& files,
                                  const config::Config& config, Diagnostics& diagnostics) {
  std::vector<PlaceRow> places;
  for (const FileId file : tables) {
    const CsvTable table = parse_csv(files[file].bytes, file, diagnostics);
    for (PlaceRow& place : PlaceReader(table, config, diagnostics).read()) places.push_back(std::move(place));
  }
  return places;
}

}  // namespace shirube::parse

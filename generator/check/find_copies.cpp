#include "check/find_copies.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/fingerprint.h"
#include "check/shingles.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace shirube::check {
namespace {

using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;

/// Bands of so many parts of a sketch: two documents that share 80 % of their shingles agree in a whole band
/// with a probability of 99.8 %, two that share 30 % with 4 % (J. Leskovec, A. Rajaraman, J. Ullman, "Mining
/// of Massive Datasets", §3.4).
constexpr std::size_t kRows = 5;
constexpr std::size_t kBands = kBins / kRows;
/// So many documents of one band are looked at: of a thousand copies of one text each need not know all.
constexpr std::size_t kFirst = 4;
/// What an estimate of 80 parts may fall short of the truth (more than three standard deviations).
constexpr double kShortfall = 0.15;

void append_text(const markdown::Tree& tree, NodeIndex parent, std::string& out) {
  for (const NodeIndex child : Children(tree, parent)) {
    const markdown::Node& node = tree[child];
    if (node.kind == Kind::Heading) continue;
    out += tree.view(node.text);
    append_text(tree, child, out);
  }
}

/// Nothing when there is too little of it.
std::string compared_text(const parse::Document& document) {
  std::string text;
  append_text(document.body, 0, text);
  text = text::fold(text);
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text::count_code_points(text) < kLeastText ? std::string() : text;
}

/// Nothing for a document with too little text.
std::vector<std::optional<Sketch>> sketches_of(const model::Handbook& book) {
  std::vector<std::optional<Sketch>> sketches(book.documents.size());
  tbb::parallel_for(std::size_t{0}, sketches.size(), [&](std::size_t i) {
    const std::string text = compared_text(book.documents[i]);
    if (!text.empty()) sketches[i] = sketch_of(text);
  });
  return sketches;
}

std::uint64_t band_of(const Sketch& sketch, std::size_t band) {
  std::array<std::uint64_t, kRows + 1> key = {band};
  std::copy_n(sketch.begin() + static_cast<std::ptrdiff_t>(band * kRows), kRows, key.begin() + 1);
  return fingerprint({reinterpret_cast<const char*>(key.data()), sizeof(key)});
}

/// For each document the earlier ones that may be nearly the same, most likely ones first.
std::vector<std::vector<std::size_t>> candidates_of(const std::vector<std::optional<Sketch>>& sketches) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> bands;
  std::vector<std::vector<std::size_t>> candidates(sketches.size());
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    std::vector<std::size_t>& own = candidates[i];
    for (std::size_t band = 0; sketches[i] && band < kBands; ++band) {
      std::vector<std::size_t>& there = bands[band_of(*sketches[i], band)];
      own.insert(own.end(), there.begin(), there.end());
      if (there.size() < kFirst) there.push_back(i);
    }
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    const auto likeness = [&](std::size_t other) { return estimate(*sketches[i], *sketches[other]); };
    own.erase(std::remove_if(own.begin(), own.end(),
                             [&](std::size_t other) { return likeness(other) < kSameFrom - kShortfall; }),
              own.end());
    std::stable_sort(own.begin(), own.end(),
                     [&](std::size_t a, std::size_t b) { return likeness(a) > likeness(b); });
  }
  return candidates;
}

struct Copy {
  std::size_t of = 0;
  double share = 0;
};

std::optional<Copy> copy_among(const model::Handbook& book, std::size_t document,
                               const std::vector<std::size_t>& candidates) {
  if (candidates.empty()) return std::nullopt;
  const Shingles own = shingles_of(compared_text(book.documents[document]));
  for (const std::size_t other : candidates) {
    const double share = resemblance(own, shingles_of(compared_text(book.documents[other])));
    if (share >= kSameFrom) return Copy{other, share};
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::uint64_t> bands_of(const parse::Document& document) {
  const std::string text = compared_text(document);
  std::vector<std::uint64_t> bands;
  if (text.empty()) return bands;
  const Sketch sketch = sketch_of(text);
  for (std::size_t band = 0; band < kBands; ++band) bands.push_back(band_of(sketch, band));
  return bands;
}

void find_copies(const model::Handbook& book, const FileTable& files, Diagnostics& diagnostics) {
  const std::vector<std::vector<std::size_t>> candidates = candidates_of(sketches_of(book));
  std::vector<std::optional<Copy>> copies(candidates.size());
  tbb::parallel_for(std::size_t{0}, copies.size(),
                    [&](std::size_t i) { copies[i] = copy_among(book, i, candidates[i]); });
  for (std::size_t i = 0; i < copies.size(); ++i) {
    if (!copies[i]) continue;
    const std::string percent = std::to_string(static_cast<int>(std::floor(copies[i]->share * 100)));
    diagnostics.add(Rule::SimilarDocument, book.documents[i].start,
                    {files[book.documents[copies[i]->of].file].path, percent});
  }
}

}  // namespace shirube::check

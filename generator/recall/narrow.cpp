#include "recall/narrow.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "base/fingerprint.h"
#include "parse/parse_document.h"
#include "source/read_sources.h"
#include "text/utf8.h"

namespace shirube::recall {
namespace {

constexpr std::string_view kGlossary = "content/glossary/";

/// A file that was changed so shortly before it was looked at may change again without another stamp.
constexpr std::int64_t kUnsettled = 2'000'000'000;

/// Another program may read documents otherwise.
std::string program() {
  const auto stamps =
      source::stamps_of("/", {std::filesystem::read_symlink("/proc/self/exe").relative_path()});
  if (!stamps.front()) return {};
  return fmt::format("{} {} {}", stamps.front()->size, stamps.front()->modified, stamps.front()->number);
}

std::vector<parse::GlossaryRow> read_glossary(const Site& site, const std::vector<std::string>& content,
                                              FileTable& files) {
  std::vector<FileId> tables;
  for (const std::string& path : content) {
    if (!path.starts_with(kGlossary) || !path.ends_with(".yaml")) continue;
    ReadResult read = site.tree.read(path, source::kDocumentLimit);
    if (read.status == ReadStatus::Ok) tables.push_back(files.add(path, std::move(read.bytes)));
  }
  Diagnostics said;  // the run itself reads the glossary and says what is wrong with it
  return parse::read_glossary(tables, files, site.config, said);
}

std::uint64_t fingerprint_of(const FileTable& files, std::uint64_t sum) {
  for (std::uint32_t i = 0; i < files.size(); ++i) {
    const SourceFile& file = files[FileId{i}];
    sum = fingerprint(fmt::format("{:x} {} {:x}", sum, file.path, fingerprint(file.bytes)));
  }
  return sum;
}

/// What one document offers and touches, read for this alone.
std::optional<Keys> read_keys(const Site& site, const Synonyms& synonyms, const std::string& path) {
  const auto name = source::document_name(path, site.config);
  ReadResult read = site.tree.read(path, source::kDocumentLimit);
  if (!name || read.status != ReadStatus::Ok) return std::nullopt;
  const bool readable = !text::first_invalid_byte(read.bytes).has_value();
  FileTable files;
  Diagnostics said;
  const FileId file = files.add(path, std::move(read.bytes));
  const parse::Document document =
      parse::parse_document({file, name->folder, name->slug, readable}, files, site.config, said);
  return keys_of(document, files, site.config, synonyms);
}

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

}  // namespace

Survey survey(const Site& site) {
  Survey survey;
  survey.content = site.tree.list(kFolder);
  for (const std::string& path : survey.content) {
    if (source::document_name(path, site.config)) survey.listing.documents.push_back(path);
  }
  survey.listing.stamps = source::stamps_of(site.folder, survey.listing.documents);
  const std::int64_t unsettled = now() - kUnsettled;
  for (auto& stamp : survey.listing.stamps) {
    if (stamp && (stamp->changed > unsettled || stamp->modified > unsettled)) stamp.reset();
  }
  FileTable glossary;
  survey.synonyms = synonyms_of(read_glossary(site, survey.content, glossary));
  survey.world = fingerprint_of(glossary, fingerprint_of(site.files, fingerprint(program())));
  return survey;
}

std::unique_ptr<NarrowTree> narrow(const Site& site, const Survey& survey,
                                   const std::vector<std::string>& wanted) {
  const auto file = memory_file(site.folder);
  std::optional<Memory> memory = file ? load_memory(*file) : std::nullopt;
  if (!memory || memory->world != survey.world) return nullptr;
  memory = renewed(std::move(*memory), survey.listing,
                   [&](const std::string& path) { return read_keys(site, survey.synonyms, path); });
  if (!memory) return nullptr;
  const std::vector<std::string> chosen = choose_documents(*memory, wanted);
  std::vector<std::string> seen;
  for (const std::string& path : survey.content) {
    const bool is_document =
        std::binary_search(survey.listing.documents.begin(), survey.listing.documents.end(), path);
    if (!is_document || std::binary_search(chosen.begin(), chosen.end(), path)) seen.push_back(path);
  }
  return std::make_unique<NarrowTree>(site.tree, std::move(seen));
}

void remember(const Site& site, const Survey& survey, const parse::DocumentList& documents) {
  const auto file = memory_file(site.folder);
  if (!file) return;
  Memory memory;
  memory.world = survey.world;
  memory.documents.resize(documents.size());
  const Listing& listing = survey.listing;
  tbb::parallel_for(std::size_t{0}, documents.size(), [&](std::size_t i) {
    const std::string& path = site.files[documents[i].file].path;
    const auto listed = std::lower_bound(listing.documents.begin(), listing.documents.end(), path);
    const bool known = listed != listing.documents.end() && *listed == path;
    const auto stamp =
        known ? listing.stamps[static_cast<std::size_t>(listed - listing.documents.begin())] : std::nullopt;
    memory.documents[i] = {path, stamp.value_or(source::Stamp{}),
                           keys_of(documents[i], site.files, site.config, survey.synonyms)};
  });
  std::sort(memory.documents.begin(), memory.documents.end(),
            [](const Remembered& a, const Remembered& b) { return a.path < b.path; });
  save_memory(memory, *file);
}

}  // namespace shirube::recall

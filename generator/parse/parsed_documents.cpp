#include "parse/parsed_documents.h"

#include <tbb/parallel_for.h>

#include <utility>
#include <vector>

#include "base/check.h"
#include "parse/parse_document.h"

namespace shirube::parse {

ParsedDocuments::ParsedDocuments(const config::Config& config) : config_(config) {}

bool ParsedDocuments::serves(const config::Config& other) const {
  return other.forms == config_.forms && other.vocabularies == config_.vocabularies &&
         other.sources == config_.sources;
}

void ParsedDocuments::join(config::Config& other) const {
  CHECK(serves(other), "only states that declare the same share documents");
  other.forms = config_.forms;
  other.sources = config_.sources;
}

DocumentList ParsedDocuments::read(const source::SourceSet& sources, const FileTable& files,
                                   Diagnostics& diagnostics) {
  std::vector<const source::DocumentFile*> fresh;
  std::vector<Parsed*> slots;
  for (const source::DocumentFile& file : sources.documents) {
    const auto [slot, added] = by_file_.try_emplace(file.file.index);
    if (!added) continue;
    fresh.push_back(&file);
    slots.push_back(&slot->second);  // stays where it is: the table moves only its buckets
  }
  tbb::parallel_for(std::size_t{0}, fresh.size(), [&](std::size_t i) {
    slots[i]->document =
        std::make_shared<const Document>(parse_document(*fresh[i], files, config_, slots[i]->problems));
  });
  DocumentList documents;
  for (const source::DocumentFile& file : sources.documents) {
    const Parsed& parsed = by_file_.at(file.file.index);
    diagnostics.merge(Diagnostics(parsed.problems));
    documents.push_back(parsed.document);
  }
  return documents;
}

}  // namespace shirube::parse

// One document's history for the terminal and for other programs.
// Takes the histories and which document is wanted; gives text or JSON. Must not tell more than a page does.
#pragma once

#include <string>

#include "base/file_tree.h"
#include "base/phrases.h"
#include "history/page_record.h"
#include "model/handbook.h"
#include "report/report.h"

namespace shirube::report {

struct HistoryRequest {
  std::string page;  ///< as `find_page` takes it
  Format format = Format::Text;
  Language language = Language::Japanese;
};

/// Newest first. JSON: `page`, `extent` ("whole", "partial", "none"), `first`, `last` (ISO 8601 or null),
/// `changes` with `date`, `commit`, `event`, `from`, `subject`, `affiliation`, `formatting` and, when the
/// site declares one, `url`. Throws `Failure` (NoSuchPage).
std::string tell_history(const model::Handbook& book, const FileTable& files,
                         const history::Histories& histories, const HistoryRequest& request);

}  // namespace shirube::report

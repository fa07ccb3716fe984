#include "report/find_page.h"

#include <string_view>
#include <vector>

#include "base/failure.h"
#include "text/nearest.h"

namespace shirube::report {
namespace {

constexpr std::string_view kPageEnd = ".html";

}  // namespace

model::DocumentId find_page(const model::Handbook& book, const FileTable& files, const std::string& page) {
  const bool output = page.ends_with(kPageEnd);
  const std::string path = output ? page.substr(0, page.size() - kPageEnd.size()) : page;
  std::vector<std::string_view> names;
  for (const auto& [name, id] : book.document_by_path) {
    if (book[id].form == nullptr) continue;  // no page is made from it
    if (name == path || files[book[id].file].path == page) return id;
    names.push_back(name);
  }
  throw Failure(Rule::NoSuchPage, {page}, text::nearest(path, names));
}

}  // namespace shirube::report

#include <tbb/parallel_for.h>

#include "link/comparison.h"
#include "render/choose_page.h"
#include "render/compare_page.h"

namespace shirube::render {

std::vector<OutputFile> render_comparisons(const RenderContext& context) {
  const std::vector<model::DocumentId> documents = link::comparable_documents(context.book, context.graph);
  if (documents.empty()) return {};
  std::vector<std::vector<Near>> near(documents.size());
  std::vector<OutputFile> pages(documents.size() * 2 + 1);
  tbb::parallel_for(std::size_t{0}, documents.size(), [&](std::size_t i) {
    near[i] = nearest(context, documents[i]);
    pages[2 * i] = render_comparison_data(context, documents[i]);
    if (!near[i].empty()) pages[2 * i + 1] = render_comparison(context, documents[i], near[i]);
  });
  pages.back() = render_choices(context, documents, near);
  std::erase_if(pages, [](const OutputFile& page) { return page.path.empty(); });
  return pages;
}

}  // namespace shirube::render

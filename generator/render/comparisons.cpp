#include <tbb/parallel_for.h>

#include "link/comparison.h"
#include "render/choose_page.h"
#include "render/compare_page.h"

namespace shirube::render {

void render_comparisons(const RenderContext& context, const FileSink& sink) {
  const std::vector<model::DocumentId> documents = link::comparable_documents(context.book, context.graph);
  if (documents.empty()) return;
  std::vector<std::vector<Near>> near(documents.size());
  tbb::parallel_for(std::size_t{0}, documents.size(), [&](std::size_t i) {
    near[i] = nearest(context, documents[i]);
    sink(render_comparison_data(context, documents[i]));
    if (!near[i].empty()) sink(render_comparison(context, documents[i], near[i]));
  });
  sink(render_choices(context, documents, near));
}

}  // namespace shirube::render

#include "build/render_states.h"

#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "changes/compare_states.h"
#include "render/changes_pages.h"
#include "render/editions_page.h"
#include "render/feed.h"
#include "render/images.h"
#include "render/moved_pages.h"
#include "render/render_pages.h"

namespace shirube::build {
namespace {

render::RenderContext context_of(const Today& today, const State& state,
                                 const history::Histories& histories) {
  return {state.book, state.graph, state.relations, state.charts, histories, today.templates};
}

render::EditionPages pages_in_editions(const State& now, const Editions& editions) {
  render::EditionPages pages(now.book.documents.size());
  for (auto past = editions.past.rbegin(); past != editions.past.rend(); ++past) {
    const std::string folder = link::folder_of(*past->declared);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const history::Descent& descent = past->to_now.descents[i];
      const bool itself = descent.origin == history::Origin::Same || descent.origin == history::Origin::Moved;
      if (itself)
        pages[i].push_back({past->declared, folder + link::page_of(past->state->book, *descent.before)});
    }
  }
  return pages;
}

/// Passes on what it is given, as if it were in `folder`.
FileSink below(const std::string& folder, const FileSink& sink) {
  return [folder, &sink](const OutputFile& file) { sink({folder + file.path, file.bytes}); };
}

void render_past(const Today& today, const PastEdition& past, const std::set<std::string>& pages_now,
                 const FileSink& sink) {
  const render::EditionView view = {*past.declared, today.state.book, past.to_now, pages_now};
  render::RenderContext context = context_of(today, *past.state, past.histories);
  context.past = &view;
  const FileSink inner = below(link::folder_of(*past.declared), sink);
  render::render_edition(context, inner);
  render::render_moved(
      context, render::find_moved_back({*past.declared, past.state->book, past.to_now}, today.state.book),
      inner);
  render::give_images(*past.tree, past.state->graph, inner);
}

changes::State compared(const State& state) {
  return {state.book, state.charts};
}

/// What changed from each edition to the next, and from the last to today.
struct Steps {
  std::deque<changes::Changes> changes;  ///< the steps keep references to them
  std::vector<render::ChangeStep> steps;
};

Steps compare_all(const Today& today, const Editions& editions) {
  Steps all;
  for (std::size_t i = 0; i < editions.past.size(); ++i) {
    const PastEdition& from = editions.past[i];
    const PastEdition* to = i + 1 < editions.past.size() ? &editions.past[i + 1] : nullptr;
    const State& newer = to == nullptr ? today.state : *to->state;
    all.changes.push_back(changes::compare_states(compared(*from.state), compared(newer), from.to_next));
    all.steps.push_back({from.declared, to == nullptr ? nullptr : to->declared, from.state->book, newer.book,
                         all.changes.back()});
  }
  return all;
}

std::set<const config::Edition*> editions_with_pages(const Editions& editions,
                                                     const std::vector<const config::Edition*>& kept) {
  std::set<const config::Edition*> all(kept.begin(), kept.end());
  for (const PastEdition& past : editions.past) all.insert(past.declared);
  return all;
}

}  // namespace

void render_states(const Today& today, const Editions& editions,
                   const std::vector<const config::Edition*>& kept, const FileSink& sink) {
  const render::EditionPages in_editions = pages_in_editions(today.state, editions);
  render::RenderContext context = context_of(today, today.state, today.histories);
  context.editions = &in_editions;
  const std::optional<OutputFile> feed = render::render_feed(context);
  context.has_feed = feed.has_value();
  if (feed) sink(*feed);
  std::set<std::string> pages_now;
  std::mutex mutex;
  render::render_pages(context, [&](const OutputFile& file) {
    sink(file);
    const std::lock_guard lock(mutex);
    pages_now.insert(file.path);
  });
  if (!today.state.config.editions.empty()) {
    const Steps all = compare_all(today, editions);
    sink(render::render_editions(context, editions_with_pages(editions, kept), all.steps));
    if (!all.steps.empty()) render::render_changes(context, all.steps, sink);
  }
  render::give_images(today.tree, today.state.graph, sink);
  std::vector<render::PastBook> books;
  for (const PastEdition& past : editions.past) {
    books.push_back({*past.declared, past.state->book, past.to_now});
  }
  render::render_moved(context, render::find_moved(context, books, pages_now), sink);
  for (const PastEdition& past : editions.past) render_past(today, past, pages_now, sink);
}

}  // namespace shirube::build

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
      const auto itself = past->to_now.descents[i].itself();
      if (itself) pages[i].push_back({past->declared, folder + link::page_of(past->state->book, *itself)});
    }
  }
  return pages;
}

/// Passes on what it is given, as if it were in `folder`.
FileSink below(const std::string& folder, const FileSink& sink) {
  return [folder, &sink](const OutputFile& file) { sink({folder + file.path, file.bytes}); };
}

/// Passes on what it is given, and notes where it stands. Files come from several threads.
class Noting {
 public:
  explicit Noting(FileSink sink) : sink_(std::move(sink)) {}

  void add(const OutputFile& file) {
    sink_(file);
    const std::lock_guard lock(mutex_);
    paths_.insert(file.path);
  }
  FileSink sink() {
    return [this](const OutputFile& file) { add(file); };
  }
  const std::set<std::string>& paths() const { return paths_; }

 private:
  FileSink sink_;
  std::mutex mutex_;
  std::set<std::string> paths_;
};

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

class StateRenderer {
 public:
  StateRenderer(const Today& today, const Editions& editions, const FileSink& sink)
      : today_(today),
        editions_(editions),
        sink_(sink),
        pages_now_(sink),
        steps_(sink),
        in_editions_(pages_in_editions(today.state, editions)),
        context_(context_of(today, today.state, today.histories)) {
    context_.editions = &in_editions_;
  }

  void render_today() {
    const std::optional<OutputFile> feed = render::render_feed(context_);
    context_.has_feed = feed.has_value();
    if (feed) sink_(*feed);
    render::render_pages(context_, pages_now_.sink());
    render::give_images(today_.tree, today_.state.graph, sink_);
  }

  /// The list of the editions and what changed between them.
  void render_steps(const std::vector<const config::Edition*>& kept) {
    std::set<const config::Edition*> with_pages(kept.begin(), kept.end());
    for (const PastEdition& past : editions_.past) with_pages.insert(past.declared);
    const Steps all = compare_all(today_, editions_);
    steps_.add(render::render_editions(context_, with_pages, all.steps));
    if (!all.steps.empty()) render::render_changes(context_, all.steps, steps_.sink());
  }

  void render_moved() const {
    std::vector<render::PastBook> books;
    for (const PastEdition& past : editions_.past) books.push_back(book_of(past));
    std::set<std::string> taken = pages_now_.paths();
    taken.insert(steps_.paths().begin(), steps_.paths().end());
    render::render_moved(context_, render::find_moved(context_, books, taken), sink_);
  }

  void render_past(const PastEdition& past) const {
    const render::EditionView view = {*past.declared, today_.state.book, past.to_now, pages_now_.paths()};
    render::RenderContext context = context_of(today_, *past.state, past.histories);
    context.has_feed = context_.has_feed;
    context.past = &view;
    const FileSink inner = below(link::folder_of(*past.declared), sink_);
    Noting own(inner);
    render::render_edition(context, own.sink());
    render::render_moved(context, render::find_moved_back(book_of(past), today_.state.book, own.paths()),
                         inner);
    render::give_images(*past.tree, past.state->graph, inner);
  }

 private:
  static render::PastBook book_of(const PastEdition& past) {
    return {*past.declared, past.state->book, past.to_now};
  }

  const Today& today_;
  const Editions& editions_;
  const FileSink& sink_;
  Noting pages_now_, steps_;
  render::EditionPages in_editions_;
  render::RenderContext context_;
};

}  // namespace

void render_states(const Today& today, const Editions& editions,
                   const std::vector<const config::Edition*>& kept, const FileSink& sink) {
  StateRenderer renderer(today, editions, sink);
  renderer.render_today();
  if (!today.state.config.editions.empty()) renderer.render_steps(kept);
  renderer.render_moved();
  for (const PastEdition& past : editions.past) renderer.render_past(past);
}

}  // namespace shirube::build

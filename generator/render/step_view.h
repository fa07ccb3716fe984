// One step between two states as its pages see it.
// Takes a step and one of its documents; gives addresses, titles and words. Must not write HTML.
#pragma once

#include <optional>
#include <string>

#include "render/changes_pages.h"

namespace shirube::render {

/// `2021..2022`, or `latest`.
std::string id_of(const ChangeStep& step);

/// 2021年度版から2022年度版への変更
std::string title_of(const ChangeStep& step);

/// What the newer state is called.
std::string newer_name(const ChangeStep& step);

/// 更新, 番地の変更（改名）…
const char* fate_word(changes::Fate fate);

/// One document that changed, whichever state it stands in.
class ChangedDocument {
 public:
  ChangedDocument(const ChangeStep& step, const changes::DocumentChange& change)
      : step_(&step), change_(&change) {}

  const changes::DocumentChange& change() const { return *change_; }
  /// The state that shows it best: the newer one, unless it was withdrawn.
  const model::Handbook& book() const { return change_->newer ? step_->newer : step_->older; }
  model::DocumentId id() const { return change_->newer ? *change_->newer : *change_->older; }
  const parse::Document& document() const { return book()[id()]; }
  const model::Place* place() const;
  const model::Place* prefecture() const;

  /// Of its part of a page.
  std::string anchor() const;
  /// Of a page for it alone.
  std::string own_page() const;
  /// Where it can be read in either state; empty where it is not.
  std::string older_page() const;
  std::string newer_page() const;
  /// Whether there is anything to compare.
  bool has_comparison() const { return !change_->fields.empty() || !change_->parts.empty(); }

 private:
  const ChangeStep* step_;
  const changes::DocumentChange* change_;
};

/// Where a document of the older state can be read.
std::string older_page_of(const ChangeStep& step, model::DocumentId id);

}  // namespace shirube::render

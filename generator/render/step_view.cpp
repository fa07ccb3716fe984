#include "render/step_view.h"

#include "link/link_graph.h"

namespace shirube::render {

std::string id_of(const ChangeStep& step) {
  return step.to == nullptr ? "latest" : step.from->id + ".." + step.to->id;
}

std::string page_of(const ChangeStep& step) {
  return "changes/" + id_of(step) + ".html";
}

std::string title_of(const ChangeStep& step) {
  return step.to == nullptr ? step.from->title + "より後の変更"
                            : step.from->title + "から" + step.to->title + "への変更";
}

std::string newer_name(const ChangeStep& step) {
  return step.to == nullptr ? "いまの手引き" : step.to->title;
}

const char* fate_word(changes::Fate fate) {
  switch (fate) {
    case changes::Fate::Added:
      return "追加";
    case changes::Fate::Renewed:
      return "更新";
    case changes::Fate::Moved:
      return "番地の変更（改名）";
    case changes::Fate::Split:
      return "分割";
    case changes::Fate::Merged:
      return "統合";
    case changes::Fate::Withdrawn:
      break;
  }
  return "掲載終了";
}

std::string older_page_of(const ChangeStep& step, model::DocumentId id) {
  return link::folder_of(*step.from) + link::page_of(step.older, id);
}

const model::Place* ChangedDocument::place() const {
  const auto& place = book().place_of[id().index];
  return place ? &book()[*place] : nullptr;
}

const model::Place* ChangedDocument::prefecture() const {
  const model::Place* own = place();
  if (own == nullptr || own->is_prefecture) return own;
  return own->prefecture ? &book()[*own->prefecture] : nullptr;
}

std::string ChangedDocument::anchor() const {
  // A new document may stand where one was that is gone.
  return (change_->newer ? "" : "withdrawn/") + document().folder + "/" + document().slug;
}

std::string ChangedDocument::own_page() const {
  return "changes/" + id_of(*step_) + "/" + anchor() + ".html";
}

std::string ChangedDocument::older_page() const {
  return change_->older ? older_page_of(*step_, *change_->older) : std::string();
}

std::string ChangedDocument::newer_page() const {
  if (!change_->newer) return {};
  const std::string page = link::page_of(step_->newer, *change_->newer);
  return step_->to == nullptr ? page : link::folder_of(*step_->to) + page;
}

}  // namespace shirube::render

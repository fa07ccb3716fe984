#include "link/items.h"

#include <algorithm>
#include <utility>

namespace shirube::link {
namespace {

using config::SectionKind;
using markdown::Children;
using markdown::Kind;
using markdown::NodeIndex;
using markdown::Tree;

bool is_list(const Tree& tree, NodeIndex node) {
  return tree[node].kind == Kind::BulletList || tree[node].kind == Kind::OrderedList;
}

/// A sentence that ends in 。 needs no comma before the next.
void join(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty() && !text.ends_with("。")) text += "、";
  text += more;
}

class ItemReader {
 public:
  ItemReader(const parse::Document& document, const parse::Section& section)
      : document_(document), tree_(document.body), section_(section) {}

  std::vector<std::string> read(config::Part part) {
    const SectionKind kind = section_.kind == nullptr ? SectionKind::Prose : section_.kind->kind;
    if (part == config::Part::Below) {
      responses();
      return std::move(items_);
    }
    if (kind == SectionKind::Pairs) {
      heads();
    } else if (kind == SectionKind::Titled) {
      subheadings();
    } else if (section_.table) {
      rows();
    } else if (kind == SectionKind::Prose || kind == SectionKind::Phases) {
      blocks([](Kind) { return true; });
    } else {
      blocks([](Kind block) { return block != Kind::Paragraph && block != Kind::Quote; });
    }
    if (items_.empty()) blocks([](Kind) { return true; });
    return std::move(items_);
  }

 private:
  void add(std::string text) {
    if (!text.empty()) items_.push_back(std::move(text));
  }

  void heads() {
    for (const parse::Group& group : section_.groups) {
      std::string text;
      for (const NodeIndex block : group.head_blocks) join(text, markdown::plain_text(tree_, block));
      add(std::move(text));
    }
  }

  void responses() {
    for (const parse::Group& group : section_.groups) {
      for (const NodeIndex item : group.items) add(item_text(item));
    }
  }

  void subheadings() {
    for (const NodeIndex block : section_.blocks) {
      if (tree_[block].kind == Kind::Heading && tree_[block].level == 3)
        add(markdown::plain_text(tree_, block));
    }
  }

  void rows() {
    for (const std::vector<parse::Cell>& row : section_.table->rows) {
      if (!row.empty()) add(row.front().text);
    }
  }

  template <typename Predicate>
  void blocks(Predicate wanted) {
    for (const NodeIndex block : section_.blocks) {
      if (wanted(tree_[block].kind)) add_block(block);
    }
  }

  void add_block(NodeIndex block) {
    if (is_list(tree_, block)) {
      for (const NodeIndex item : Children(tree_, block)) add(item_text(item));
    } else if (tree_[block].kind == Kind::Table) {
      for (const NodeIndex row : Children(tree_, block)) {
        if (tree_[row].kind == Kind::Row) add(markdown::plain_text(tree_, tree_[row].first_child));
      }
    } else if (tree_[block].kind == Kind::Paragraph) {
      add(markdown::plain_text(tree_, block));
    } else if (tree_[block].kind == Kind::Quote && document_.callout_at(block) == nullptr) {
      for (const NodeIndex inner : Children(tree_, block)) add_block(inner);
    }
  }

  /// What stands below an item follows it in brackets. The depth of a tree is bounded where it is read.
  std::string item_text(NodeIndex item) const {
    std::string own;
    std::string below;
    for (const NodeIndex block : Children(tree_, item)) {
      if (is_list(tree_, block)) {
        for (const NodeIndex inner : Children(tree_, block)) join(below, item_text(inner));
      } else if (tree_[block].kind == Kind::Paragraph) {
        join(own, markdown::plain_text(tree_, block));
      }
    }
    return below.empty() ? own : own + "（" + below + "）";
  }

  const parse::Document& document_;
  const Tree& tree_;
  const parse::Section& section_;
  std::vector<std::string> items_;
};

}  // namespace

std::vector<std::string> section_items(const parse::Document& document, const parse::Section& section,
                                       config::Part part) {
  return ItemReader(document, section).read(part);
}

std::vector<Item> items_in(const model::Handbook& book, const std::vector<config::SectionName>& sections,
                           model::DocumentId id) {
  std::vector<Item> items;
  const parse::Document& document = book[id];
  for (const config::SectionName& name : sections) {
    if (document.form != &book.config->forms[name.form]) continue;
    for (const parse::Section& section : document.sections) {
      if (section.kind == nullptr || section.kind->key != name.section) continue;
      for (std::string& text : section_items(document, section, name.part)) {
        items.push_back(
            {std::move(text), document.headings[section.heading].anchor, document.shown_heading(section)});
      }
    }
  }
  return items;
}

}  // namespace shirube::link

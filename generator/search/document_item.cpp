#include <algorithm>
#include <utility>

#include "link/urls.h"
#include "search/field_text.h"
#include "search/items.h"
#include "search/section_text.h"

namespace shirube::search {
namespace {

using markdown::Kind;
using markdown::NodeIndex;

/// 20260331 for the first day of a period.
std::uint32_t number_of(const std::chrono::year_month_day& day) {
  constexpr std::uint32_t kYear = 10000;
  constexpr std::uint32_t kMonth = 100;
  return static_cast<std::uint32_t>(static_cast<int>(day.year())) * kYear +
         static_cast<unsigned>(day.month()) * kMonth + static_cast<unsigned>(day.day());
}

/// A form with headings as its authors like, beside others that say what a document tells of.
Standing standing_of(const config::Config& config, const config::Form& form) {
  const auto structured = [](const config::Form& one) { return !one.free_sections; };
  const bool beside_others = std::any_of(config.forms.begin(), config.forms.end(), structured);
  return form.free_sections && beside_others ? Standing::Aside : Standing::Subject;
}

class DocumentReader {
 public:
  DocumentReader(const CorpusSources& sources, model::DocumentId id, Parts parts)
      : book_(sources.book),
        id_(id),
        document_(sources.book[id]),
        parts_(parts),
        text_(sources.book, id, chart::charts_of(sources.charts, id)) {}

  Item read() {
    item_.title = document_.title();
    item_.url = link::encode_path(link::page_of(book_, id_));
    item_.place = book_.place_line(id_);
    item_.standing = standing_of(*book_.config, *document_.form);
    add_date();
    item_.units.emplace_back();
    add_lines(Field::Title, document_.title(), lines());
    add_lead();
    add_facts();
    for (const NodeIndex block : document_.intro) text_.add_block(block, lines());
    for (const parse::Section& section : document_.sections) add_section(section);
    add_footnotes();
    return std::move(item_);
  }

 private:
  std::vector<Line>& lines() { return item_.units.back().lines; }

  void add_date() {
    const parse::FieldValue* reviewed = document_.find("reviewed");
    if (reviewed == nullptr || reviewed->periods.empty()) return;
    item_.date = number_of(reviewed->periods.front().begin);
    item_.date_text = values::western_label(reviewed->periods.front()) + "確認";
  }

  void add_lead() {
    add_lines(Field::Lead, document_.summary(), lines());
    for (const parse::FieldValue& value : document_.fields) {
      if (value.field->show == config::Show::Chips) add_field(Field::Lead, value);
    }
  }

  void add_facts() {
    for (const parse::FieldValue& value : document_.fields) {
      if (value.field->show != config::Show::Facts) continue;
      if (value.records.empty()) add_field(Field::Body, value);
      for (const parse::Record& record : value.records) {
        add_lines(Field::Body, value.field->label + "：" + record_text(book_, record), lines());
      }
    }
  }

  void add_field(Field field, const parse::FieldValue& value) {
    const std::string words = field_text(book_, value);
    if (!words.empty()) add_lines(field, value.field->label + "：" + words, lines());
  }

  void begin_unit(const std::string& heading, const std::string& anchor) {
    if (parts_ == Parts::ByHeading) item_.units.push_back({heading, link::encode_path(anchor), {}});
    add_lines(Field::Heading, heading, lines());
  }

  void add_section(const parse::Section& section) {
    const std::string marker =
        section.kind == nullptr || section.kind->marker.empty() ? "" : section.kind->marker + "　";
    begin_unit(marker + document_.shown_heading(section), document_.headings[section.heading].anchor);
    for (const NodeIndex block : section.blocks) {
      const parse::Heading* heading = subheading_at(block);
      if (heading == nullptr) {
        text_.add_block(block, lines());
      } else {
        begin_unit(heading->text, heading->anchor);
      }
    }
  }

  /// The `###` heading at this node. Deeper ones belong to the text above them.
  const parse::Heading* subheading_at(NodeIndex block) const {
    constexpr int kSubheading = 3;
    if (document_.body[block].kind != Kind::Heading || document_.body[block].level != kSubheading) {
      return nullptr;
    }
    const auto found = std::find_if(document_.headings.begin(), document_.headings.end(),
                                    [&](const parse::Heading& heading) { return heading.node == block; });
    return found == document_.headings.end() ? nullptr : &*found;
  }

  void add_footnotes() {
    if (document_.footnotes.empty()) return;
    begin_unit("注", "footnotes");
    for (const NodeIndex note : document_.footnotes) text_.add_children(note, lines());
  }

  const model::Handbook& book_;
  model::DocumentId id_;
  const parse::Document& document_;
  Parts parts_;
  SectionText text_;
  Item item_;
};

}  // namespace

Item document_item(const CorpusSources& sources, model::DocumentId id, Parts parts) {
  return DocumentReader(sources, id, parts).read();
}

}  // namespace shirube::search

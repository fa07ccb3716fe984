#include "parse/read_body.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "parse/page_anchors.h"
#include "text/fold.h"
#include "text/nearest.h"

namespace shirube::parse {
namespace {

using markdown::Kind;
using markdown::NodeIndex;

/// Anchors that are unique in the page of one document.
class Anchors {
 public:
  std::string claim(const std::string& wish) { return claim_free(is_of_page(wish) ? "h-" + wish : wish); }

 private:
  std::string claim_free(const std::string& wish) {
    const int count = ++used_[wish];
    return count == 1 ? wish : claim_free(wish + "-" + std::to_string(count));
  }

  std::map<std::string, int> used_;
};

/// The text of a heading as an anchor: white space becomes '-', ASCII that means something in a URL or in
/// HTML goes.
std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    const bool plain = !ascii || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (plain) anchor += c;
    if (ascii && !plain && !anchor.empty() && anchor.back() != '-') anchor += '-';
  }
  while (!anchor.empty() && anchor.back() == '-') anchor.pop_back();
  return anchor.empty() ? "section" : anchor;
}

class BodyReader {
 public:
  BodyReader(const config::Config& config, Document& document, Diagnostics& diagnostics)
      : config_(config),
        form_(*document.form),
        document_(document),
        tree_(document.body),
        diagnostics_(diagnostics) {}

  void read() {
    for (const NodeIndex block : markdown::Children(tree_, 0)) take(block);
    check_intro();
    for (Section& section : document_.sections) finish(section);
    report_missing_sections();
    report_duplicate_headings();
  }

 private:
  void take(NodeIndex block) {
    const markdown::Node& node = tree_[block];
    if (node.kind == Kind::Footnote) {
      document_.footnotes.push_back(block);
    } else if (node.kind == Kind::Heading && node.level <= 2) {
      open_section(block);
    } else if (document_.sections.empty()) {
      if (node.kind == Kind::Heading) add_subheading(block, nullptr);
      document_.intro.push_back(block);
    } else {
      Section& section = document_.sections.back();
      if (node.kind == Kind::Heading) add_subheading(block, section.kind);
      section.blocks.push_back(block);
    }
  }

  void open_section(NodeIndex block) {
    Heading heading = make_heading(block);
    if (tree_[block].level == 1) {
      diagnostics_.add(Rule::HeadingLevel, tree_.span(block), {heading.text, "1"});
    }
    Section section;
    section.kind = form_.free_sections ? nullptr : recognise(heading);
    section.heading = document_.headings.size();
    heading.anchor = anchors_.claim(section.kind != nullptr ? section.kind->key : anchor_of(heading.text));
    document_.headings.push_back(std::move(heading));
    document_.sections.push_back(std::move(section));
  }

  Heading make_heading(NodeIndex block) const {
    Heading heading;
    heading.node = block;
    heading.level = tree_[block].level;
    heading.text = markdown::plain_text(tree_, block);
    return heading;
  }

  const config::Section* recognise(const Heading& heading) {
    const std::string folded = text::fold_heading(heading.text);
    for (const config::Section& section : form_.sections) {
      if (section.spellings.count(folded) != 0) return &section;
    }
    std::vector<std::string_view> known;
    for (const config::Section& section : form_.sections) known.push_back(section.heading);
    const std::string joined = fmt::format("「{}」", fmt::join(known, "」・「"));
    diagnostics_.add(Rule::UnknownSection, tree_.span(heading.node), {heading.text, form_.label, joined},
                     text::nearest(heading.text, known));
    return nullptr;
  }

  void add_subheading(NodeIndex block, const config::Section* section) {
    Heading heading = make_heading(block);
    const int above = document_.headings.empty() ? 1 : document_.headings.back().level;
    if (heading.level > above + 1) {
      diagnostics_.add(Rule::HeadingLevel, tree_.span(block), {heading.text, std::to_string(heading.level)});
    }
    if (section != nullptr && section->vocabulary && heading.level == 3) recognise_term(*section, heading);
    heading.anchor =
        anchors_.claim(heading.term ? config_.vocabularies[*section->vocabulary].terms[*heading.term].key
                                    : anchor_of(heading.text));
    document_.headings.push_back(std::move(heading));
  }

  void recognise_term(const config::Section& section, Heading& heading) {
    const config::Vocabulary& vocabulary = config_.vocabularies[*section.vocabulary];
    heading.term = vocabulary.find(heading.text);
    if (heading.term) return;
    std::vector<std::string_view> known;
    for (const config::Term& term : vocabulary.terms) known.push_back(term.label);
    diagnostics_.add(Rule::UnknownPhase, tree_.span(heading.node),
                     {heading.text, section.heading, vocabulary.known_words()},
                     text::nearest(heading.text, known));
  }

  void check_intro() {
    const SourceSpan start = within({document_.file, tree_[0].offset, 0}, 0, 0);
    if (form_.intro == config::Intro::Required && document_.intro.empty()) {
      diagnostics_.add(Rule::MissingIntro, start);
    }
    if (form_.intro == config::Intro::None && !document_.intro.empty()) {
      diagnostics_.add(Rule::TextBeforeSection, tree_.span(document_.intro.front()));
    }
  }

  void finish(Section& section) {
    const Heading& heading = document_.headings[section.heading];
    if (section.blocks.empty()) {
      diagnostics_.add(Rule::EmptySection, tree_.span(heading.node), {heading.text});
    } else if (section.kind != nullptr) {
      read_section_content(config_, document_, section, diagnostics_);
    }
  }

  void report_missing_sections() {
    std::set<const config::Section*> seen;
    for (const Section& section : document_.sections) {
      if (section.kind == nullptr || seen.insert(section.kind).second || section.kind->many) continue;
      diagnostics_.add(Rule::DuplicateSection, tree_.span(document_.headings[section.heading].node),
                       {section.kind->heading});
    }
    for (const config::Section& section : form_.sections) {
      if (section.required && seen.count(&section) == 0) {
        diagnostics_.add(Rule::MissingSection, document_.start, {section.heading});
      }
    }
  }

  void report_duplicate_headings() {
    std::set<std::string> seen;
    std::set<const config::Section*> sections;
    for (const Section& section : document_.sections) {
      // A section of the form that occurs twice has its own message.
      if (section.kind != nullptr && !section.kind->many && !sections.insert(section.kind).second) return;
    }
    for (const Heading& heading : document_.headings) {
      if (heading.level > 3 || seen.insert(text::fold_heading(heading.text)).second) continue;
      diagnostics_.add(Rule::DuplicateHeading, tree_.span(heading.node), {heading.text});
    }
  }

  const config::Config& config_;
  const config::Form& form_;
  Document& document_;
  const markdown::Tree& tree_;
  Diagnostics& diagnostics_;
  Anchors anchors_;
};

}  // namespace

void read_body(std::string_view bytes, const config::Config& config, Document& document,
               Diagnostics& diagnostics) {
  BodyReader(config, document, diagnostics).read();
  read_marks(bytes, config, document, diagnostics);
}

}  // namespace shirube::parse

#include "draft/body.h"

#include <fmt/ranges.h>

#include <string_view>
#include <vector>

namespace shirube::draft {
namespace {

using config::Section;
using config::SectionKind;

/// What would end a comment becomes a text that looks the same.
std::string harmless(std::string text) {
  for (const std::string_view end : {"-->", "--!>"}) {
    for (std::size_t at = text.find(end); at != std::string::npos; at = text.find(end)) {
      text.replace(at, end.size(), "→");
    }
  }
  return text;
}

std::string comment(const std::string& text) {
  return "<!--\n" + harmless(text) + "-->\n";
}

std::string line(const std::string& text) {
  return text.empty() ? "" : text + "\n";
}

std::string heading_of(const Section& section) {
  return "## " + (section.marker.empty() ? "" : section.marker + " ") + section.heading + "\n";
}

std::string label_at(const Section& section, std::size_t index, const char* otherwise) {
  return index < section.labels.size() ? section.labels[index] : otherwise;
}

std::vector<std::string> words_of(const Section& section, const config::Config& config) {
  std::vector<std::string> words;
  if (!section.vocabulary) return words;
  for (const config::Term& term : config.vocabularies[*section.vocabulary].terms) words.push_back(term.label);
  return words;
}

std::string table_help(const Section& section) {
  std::string text = "次の列の表を書きます。空いた欄は作らず、分からないときはそのことを言葉で書きます。\n";
  for (const config::Column& column : section.columns) {
    if (!column.help.empty()) text += "・" + column.label + ": " + column.help + "\n";
  }
  return text;
}

/// How a section of each kind is written (`parse/read_section.cpp` judges it).
std::string how_to_write(const Section& section, const config::Config& config) {
  switch (section.kind) {
    case SectionKind::Prose:
      return "段落、箇条書き、表、「### 小見出し」を自由に書けます。\n";
    case SectionKind::List:
      return "「- 」で始まる箇条書きで書きます。\n";
    case SectionKind::Pairs:
      return fmt::format("「- {}」の下に、字下げした「- {}」を一つ以上書きます。\n",
                         label_at(section, 0, "課題"), label_at(section, 1, "対応"));
    case SectionKind::Timeline:
      return "「- 令和5年度」のような時期の下に、字下げした「- できごと」を一つ以上書きます。\n";
    case SectionKind::Table:
    case SectionKind::Schedule:
    case SectionKind::Indicators:
    case SectionKind::Roles:
      return table_help(section);
    case SectionKind::Phases:
      return fmt::format("「### 段階の名前」の下に文章を書きます。使える名前: {}\n",
                         fmt::join(words_of(section, config), "、"));
    case SectionKind::Titled:
      return "「### 小見出し」の下に文章を書きます。\n";
    case SectionKind::Chart:
      return "図の囲みに、題名・段・列・箱・矢印を書きます。\n";
  }
  return "";
}

std::string table_example(const Section& section) {
  std::string head = "|";
  std::string rule = "|";
  std::string row = "|";
  for (const config::Column& column : section.columns) {
    head += " " + column.label + " |";
    rule += "---|";
    row += " … |";
  }
  return head + "\n" + rule + "\n" + row + "\n";
}

/// The declared one; of what has a shape of its own, that shape.
std::string example_of(const Section& section, const config::Config& config) {
  if (!section.example.empty()) return section.example + (section.example.ends_with('\n') ? "" : "\n");
  switch (section.kind) {
    case SectionKind::Pairs:
      return fmt::format("- {}\n  - {}\n", label_at(section, 0, "課題"), label_at(section, 1, "対応"));
    case SectionKind::Timeline:
      return "- 令和5年度\n  - できごと\n";
    case SectionKind::Phases:
      return fmt::format("### {}\n", fmt::join(words_of(section, config), "\n\n### "));
    case SectionKind::Chart:
      return "```chart\n題名: 声が届くまで\n段: 市 = 市町村\n列: 前 = はじめ\n列: 後 = そのあと\n［市／前］\n"
             "- 声（課題）: 困りごとが寄せられる\n［市／後］\n- 窓口（成果）: 窓口ができる\n声 → 窓口\n```\n";
    default:
      return section.columns.empty() ? "" : table_example(section);
  }
}

std::string guide(const Section& section, const config::Config& config) {
  const std::string example = example_of(section, config);
  return line(section.help) + how_to_write(section, config) + (example.empty() ? "" : "例:\n\n" + example);
}

std::string intro(const config::Form& form) {
  if (form.free_sections) {
    return "\n" +
           comment(
               "文章と「## "
               "見出し」を自由に書きます。\nこの囲みは説明です。残しても消しても、ページには出ません。\n");
  }
  const char* first = form.intro == config::Intro::None ? "最初の見出しの前には、何も書きません。\n"
                      : form.intro == config::Intro::Optional
                          ? "最初の見出しの前に、導入の文章を書けます。\n"
                          : "最初の見出しの前に、導入の文章を1～2段落で書きます。\n";
  return "\n" +
         comment(std::string(first) + "このような囲みは説明です。残しても消しても、ページには出ません。\n");
}

std::string section(const Section& section, const config::Config& config) {
  const std::string text = guide(section, config);
  if (section.required) return "\n" + heading_of(section) + "\n" + comment(text);
  return "\n" + comment("書くことがあれば使える節です。使うときは、見出しを囲みの外に出します。\n\n" +
                        heading_of(section) + "\n" + text);
}

}  // namespace

std::string body(const config::Form& form, const config::Config& config) {
  std::string text = intro(form);
  for (const Section& one : form.sections) text += section(one, config);
  return text;
}

}  // namespace shirube::draft

#include "draft/front_matter.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "draft/usual_words.h"
#include "draft/yaml_value.h"
#include "schema/how_to_write.h"

namespace shirube::draft {
namespace {

using config::Field;
using config::FieldType;

constexpr const char* kMust = "（必ず書きます）";
constexpr const char* kGuide = "#   ";
constexpr const char* kOff = "#";

/// A new document has no past to tell of, and no finding that a reviewer could have answered.
constexpr std::array<std::string_view, 3> kLater = {config::kAliasesKey, config::kChangeNoteKey,
                                                    config::kPrivacyKey};

/// Words of a vocabulary on one line; sources have long titles, so each on its own.
std::string choices(const Field& field, const config::Config& config) {
  std::vector<std::string> words;
  if (field.type == FieldType::Term || field.type == FieldType::Terms) {
    for (const config::Term& term : config.vocabularies[field.vocabulary].terms) {
      words.push_back(term.key == term.label ? term.key : term.key + "（" + term.label + "）");
    }
    return fmt::format("選べるもの: {}", fmt::join(words, "、"));
  }
  if (field.type != FieldType::Source) return "";
  for (const config::Source& source : config.sources)
    words.push_back("・" + source.key + "（" + source.title + "）");
  return words.empty() ? "" : fmt::format("選べる id:\n{}", fmt::join(words, "\n"));
}

std::string title_of(const Field& field) {
  return field.label + (field.required ? kMust : "");
}

class Writer {
 public:
  Writer(const Plan& plan, const model::Handbook& book) : plan_(plan), book_(book), config_(*book.config) {}

  std::string write() {
    out_ = "---\n";
    out_ += "# 「#」で始まる行は書き方の説明です。残しても消しても、ページには出ません。\n";
    out_ += "# 頭の「#」を取ると使える項目もあります。分からない項目は、書かずにおきます。\n";
    out_ += fmt::format("form: {}\n", yaml_text(plan_.form->key));
    for (const Field& field : plan_.form->fields) {
      if (std::find(kLater.begin(), kLater.end(), field.key) == kLater.end()) write_field(field);
    }
    return out_ + "---\n";
  }

 private:
  void write_field(const Field& field) {
    const std::string* given = plan_.find(field.key);
    out_ += "\n" + yaml_comment("# ", title_of(field));
    if (given == nullptr) guide(field);
    if (given != nullptr) {
      out_ += fmt::format("{}: {}\n", field.key, yaml_value(field, *given));
    } else if (field.type == FieldType::Record || field.type == FieldType::Records) {
      write_record(field);
    } else {
      out_ += fmt::format("{}{}:\n", field.required ? "" : kOff, field.key);
    }
  }

  void guide(const Field& field) {
    out_ += yaml_comment(kGuide, field.help);
    out_ += yaml_comment(kGuide, schema::how_to_write(field, config_));
    out_ += yaml_comment(kGuide, choices(field, config_));
    if (!field.example.empty()) out_ += yaml_comment(kGuide, "例: " + field.key + ": " + field.example);
    if (field.type == FieldType::Words) guide_words(field);
  }

  void guide_words(const Field& field) {
    const std::vector<std::string> words = usual_words(field, plan_, book_);
    if (words.empty()) return;
    out_ += yaml_comment(kGuide, fmt::format("よく使われている言葉: {}", fmt::join(words, "、")));
  }

  void write_record(const Field& field) {
    const bool list = field.type == FieldType::Records;
    out_ += fmt::format("{}{}:\n", field.required ? "" : kOff, field.key);
    const char* margin = list ? "  - " : "  ";
    for (const Field& inner : field.fields) {
      const bool on = field.required && inner.required;
      const std::string line =
          fmt::format("{}{}{}:  # {}", on ? "" : kOff, margin, inner.key, title_of(inner));
      out_ += yaml_comment("", line);
      if (list) margin = "    ";
    }
  }

  const Plan& plan_;
  const model::Handbook& book_;
  const config::Config& config_;
  std::string out_;
};

}  // namespace

std::string front_matter(const Plan& plan, const model::Handbook& book) {
  return Writer(plan, book).write();
}

}  // namespace shirube::draft

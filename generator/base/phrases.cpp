#include "base/phrases.h"

#include <algorithm>
#include <array>

namespace shirube {
namespace {

struct Phrase {
  std::string_view key, ja, en;
};

constexpr std::array<Phrase, 25> kPhrases = {{
    {"@text", "文字列", "a text"},
    {"@text-list", "文字列の一覧", "a list of texts"},
    {"@term-list", "語彙の言葉の一覧", "a list of words of the vocabulary"},
    {"@quantity", "数量（単位つきの数）", "a number with its unit"},
    {"@period", "時期", "a date"},
    {"@flag", "true か false", "true or false"},
    {"@url", "URL", "a URL"},
    {"@source", "出典（id と section）", "a source (id and section)"},
    {"@record", "「名前: 値」の組", "a map of \"name: value\""},
    {"@record-list", "「名前: 値」の組の一覧", "a list of maps"},
    {"@form", "文書の種類", "the kind of document"},
    {"@anchor", "アンカー（&名前）", "anchors (&name)"},
    {"@alias", "エイリアス（*名前）", "aliases (*name)"},
    {"@tag", "タグ（!名前）", "tags (!name)"},
    {"@no-value", "値がありません", "a value is missing"},
    {"@no-end", "終わりが見つかりません", "the end is missing"},
    {"@key-not-text", "項目名が文字列ではありません", "a key is not a text"},
    {"@toml-text", "文字列", "a text"},
    {"@toml-flag", "true か false", "true or false"},
    {"@toml-texts", "文字列の並び（[\"…\", \"…\"]）", "a list of texts ([\"…\", \"…\"])"},
    {"@toml-table", "表（[…]）", "a table ([…])"},
    {"@toml-tables", "表の並び（[[…]] か [{ … }, …]）", "an array of tables ([[…]] or [{ … }, …])"},
    {"@bidi", "文字の向きを変える制御文字", "a bidirectional control"},
    {"@write-failed", "書き込みに失敗しました", "writing failed"},
    {"@here", "このフォルダー", "this folder"},
}};

}  // namespace

std::string translated(std::string_view argument, Language language) {
  const auto found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                  [&](const Phrase& phrase) { return phrase.key == argument; });
  if (found == kPhrases.end()) return std::string(argument);
  return std::string(language == Language::Japanese ? found->ja : found->en);
}

}  // namespace shirube

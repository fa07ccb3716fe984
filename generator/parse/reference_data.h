// The tables that documents refer to: places and the glossary.
// Takes their files; gives plain rows as written. Must not resolve one row's reference to another: `model`
// does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "config/config.h"
#include "parse/document.h"

namespace shirube::parse {

/// A row of content/places/*.csv.
struct PlaceRow {
  Word id;  ///< a national code with its check digit, or a name for an area
  std::string name;
  std::string kana;
  std::optional<std::size_t> entity;  ///< index in the vocabulary of entities
  Word prefecture;                    ///< areas: the code of their prefecture
  std::vector<Word> members;          ///< areas: the codes of the places they consist of
  std::string note;
};

std::vector<PlaceRow> read_places(const std::vector<FileId>& tables, const FileTable& files,
                                  const config::Config& config, Diagnostics& diagnostics);

/// An entry of content/glossary/*.yaml.
struct GlossaryRow {
  Word term;
  std::string reading;
  std::vector<Word> aliases;
  std::string brief;
  std::string gloss;
  std::vector<Word> see;
};

std::vector<GlossaryRow> read_glossary(const std::vector<FileId>& tables, const FileTable& files,
                                       const config::Config& config, Diagnostics& diagnostics);

/// Whether the last digit of a six-digit code of a local government is right: with the first five digits a–e,
/// 11 − (6a+5b+4c+3d+2e) mod 11, of which the last digit (総務省「全国地方公共団体コード」 検査数字).
bool has_right_check_digit(std::string_view code);

}  // namespace shirube::parse

#include "schema/how_to_write.h"

#include <fmt/format.h>

namespace shirube::schema {
namespace {

using config::Field;
using config::FieldType;

std::string how_to_write_number(const Field& field) {
  const std::string unit = field.unit.empty() ? "" : fmt::format("（単位は{}）", field.unit);
  return fmt::format("数と単位を、書かれているとおりに書きます{}。{}", unit,
                     field.as_of ? "いつの数か（as_of）も書きます。" : "");
}

}  // namespace

std::string how_to_write(const Field& field, const config::Config& config) {
  switch (field.type) {
    case FieldType::Words:
      return "言葉の一覧です（[一つめ, 二つめ] の形）。";
    case FieldType::Term:
      return fmt::format("「{}」の言葉から一つ選びます。", config.vocabularies[field.vocabulary].label);
    case FieldType::Terms:
      return fmt::format("「{}」の言葉から選びます（[一つめ, 二つめ] の形）。",
                         config.vocabularies[field.vocabulary].label);
    case FieldType::Place:
      return "自治体は6桁のコードを引用符で囲んで、圏域は一覧の ID で書きます。";
    case FieldType::Places:
      return "自治体の6桁のコード（引用符で囲みます）か、圏域の ID の一覧です。";
    case FieldType::Quantity:
      return how_to_write_number(field);
    case FieldType::Period:
      return "令和2年1月、H31.4、平成27年度～、2018-04 などの形で書きます。";
    case FieldType::Flag:
      return "true か false を書きます。";
    case FieldType::Url:
      return "https:// か http:// で始まる番地です。";
    case FieldType::Document:
      return "「フォルダー/スラッグ」の形で書きます。";
    case FieldType::Documents:
      return "「フォルダー/スラッグ」の一覧です。";
    case FieldType::Source:
      return "出典の id と、その中の場所（section、page）です。";
    default:
      return "";
  }
}

}  // namespace shirube::schema

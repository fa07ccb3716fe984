// What front matter says, in words.
// Takes the value of a field; gives its text as pages show it. Must not leave out what was written.
#pragma once

#include <string>

#include "model/handbook.h"

namespace shirube::search {

/// 和歌山県、三重県; 107.3万人（令和2年4月時点); empty for flags and for what has no words.
std::string field_text(const model::Handbook& book, const parse::FieldValue& value);

/// The values of a record: 居住支援部会、市全域、事務局：市.
std::string record_text(const model::Handbook& book, const parse::Record& record);

}  // namespace shirube::search

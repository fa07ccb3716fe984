// Which fields of the front matter readers know.
// Takes a value; gives whether its changes may be told. Must not look at what the value says.
#pragma once

#include "parse/document.h"

namespace shirube::changes {

/// Not for what only says where a document stands or how it is shown. Within records nothing else is hidden.
bool is_for_readers(const parse::FieldValue& value);

/// Not for what no page shows either, such as a memo of the editors. Terms, places, documents, sources and
/// records stand on pages whatever their form says of them.
bool is_shown(const parse::FieldValue& value);

}  // namespace shirube::changes

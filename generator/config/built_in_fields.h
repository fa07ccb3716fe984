// The fields that every form has beside its own.
// Takes a form; gives it these fields. Must not replace a field of the same key that the form declares.
#pragma once

#include "config/config.h"

namespace shirube::config {

/// `kAliasesKey`, `kChangeNoteKey` and `kPrivacyKey`; their vocabularies are in `config` already.
void add_built_in_fields(const Config& config, Form& form);

}  // namespace shirube::config

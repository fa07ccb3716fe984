// Texts with what is gone and new in them, as HTML.
// Takes runs; gives escaped HTML with `ins` and `del`, whose meaning is also said in words. Must not rely on
// colour or on a style sheet.
#pragma once

#include <string>
#include <string_view>

#include "changes/changes.h"

namespace shirube::render {

/// What is the same is shortened to a few words beside what is not; text that is the same from end to end to
/// its beginning.
std::string runs_html(const changes::Runs& runs);

/// The whole of a text, for what is new or gone as a whole and said to be so before it.
std::string whole_html(const changes::Runs& runs, changes::What what);

/// One of the two, by what became of the thing that says it.
std::string said_html(const changes::Runs& runs, changes::What what);

/// A word that is gone or new among others.
std::string marked_html(changes::Edit edit, std::string_view text);

}  // namespace shirube::render

// Asking whoever runs the program.
// Takes the language of the reader; gives a function that asks on the terminal. Must not wait for an answer
// where nobody sits: in a script or a pipe, every question stays without one.
#pragma once

#include "base/phrases.h"
#include "draft/plan.h"

namespace shirube::build {

/// Questions go to stderr, so that stdout stays what the command gives. An empty answer means the proposal.
draft::Ask ask_on_terminal(Language language);

}  // namespace shirube::build

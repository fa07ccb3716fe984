// The words that documents like the new one use.
// Takes the plan of a new document and the handbook; gives words of one of its fields. Must not put them into
// the document: only its author knows whether they are true of it.
#pragma once

#include <string>
#include <vector>

#include "draft/plan.h"
#include "model/handbook.h"

namespace shirube::draft {

/// Of documents that share a word of a vocabulary with the plan (of all of them when none does), most common
/// first, then in the order of the handbook; twelve at most.
std::vector<std::string> usual_words(const config::Field& field, const Plan& plan,
                                     const model::Handbook& book);

}  // namespace shirube::draft

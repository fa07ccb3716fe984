// The declarations of a handbook as collections of Decap CMS 3
// (https://decapcms.org/docs/configuration-options/). Takes a `Config`; gives the part `collections` of its
// config.yml. Must not choose a backend: where documents are kept and who may write them is for whoever runs
// the CMS.
#pragma once

#include <string>

#include "config/config.h"

namespace shirube::schema {

/// A collection for each form.
std::string decap_collections(const config::Config& config);
std::string decap_collection(const config::Form& form, const config::Config& config);

}  // namespace shirube::schema

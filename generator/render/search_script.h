// The scripts of the search.
// Takes the assets by path; joins the parts of the engine (and the tables of the analyser) to
// assets/search.js and those of its page to assets/search-page.js. Must not change a part: a site's own
// stands there as it is.
#pragma once

#include <map>
#include <string>

namespace shirube::render {

/// Replaces the parts (assets/search-analyse.js …) by the two wholes; search-box.js stays.
void join_search_script(std::map<std::string, std::string>& assets);

}  // namespace shirube::render

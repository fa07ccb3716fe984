// The one script of the search.
// Takes the assets by path; joins the parts (and the tables of the analyser) of the search's script to
// assets/search.js, in the order in which they build on each other. Must not change a part: a site's own
// stands there as it is.
#pragma once

#include <map>
#include <string>

namespace shirube::render {

/// Replaces the parts (assets/search-analyse.js …) by the whole; search-page.js and search-box.js stay.
void join_search_script(std::map<std::string, std::string>& assets);

}  // namespace shirube::render

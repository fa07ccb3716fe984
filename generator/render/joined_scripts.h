// The scripts that pages load, of the parts that the assets have.
// Takes the assets by their paths; gives each joined script in the place of its parts: assets/search.js and
// assets/search-page.js, assets/contribute.js and assets/contribute-page.js.
// Must not make anything small: the defaults are, since the program was built, and a site's own part stays as
// its author wrote it.
#pragma once

#include <map>
#include <string>

namespace shirube::render {

void join_scripts(std::map<std::string, std::string>& assets);

}  // namespace shirube::render

// What a result says of the editions in which it stands.
// Takes titles of editions, oldest first, and what a document is called; gives Japanese sentences. Must not
// know which document that is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube::search {

/// この事例は2019・2021年度版にあります, or この文書は「初版」と「改訂版」にあります.
std::string editions_sentence(std::string_view noun, const std::vector<std::string>& titles);

/// 2021年度版まで掲載
std::string until_words(std::string_view title);

}  // namespace shirube::search

// Judging a value by a JSON Schema, for tests.
// Takes a schema of the keywords below and a value; gives what does not fit. It is no validator for others'
// schemas: a keyword that it does not know is reported too, so that a new one cannot pass unnoticed.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace shirube::test {

/// `path: what is wrong`, in the order in which it is found; empty when the value fits. `$ref` leads into
/// `root`.
std::vector<std::string> misfits(const nlohmann::json& root, const nlohmann::json& value);

}  // namespace shirube::test

#include "support/json_schema.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "text/pattern.h"

namespace shirube::test {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return type == value.type_name();
}

class Judge {
 public:
  explicit Judge(const json& root) : root_(root) {}

  std::vector<std::string> judge(const json& schema, const json& value, const std::string& path) const {
    std::vector<std::string> wrong;
    for (const auto& [keyword, rule] : schema.items()) apply(keyword, rule, schema, value, path, wrong);
    return wrong;
  }

 private:
  using Wrong = std::vector<std::string>;

  bool fits(const json& schema, const json& value) const { return judge(schema, value, "").empty(); }

  std::ptrdiff_t count_fitting(const json& schemas, const json& value) const {
    return std::count_if(schemas.begin(), schemas.end(), [&](const json& one) { return fits(one, value); });
  }

  void add(const json& schema, const json& value, const std::string& path, Wrong& wrong) const {
    const Wrong more = judge(schema, value, path);
    wrong.insert(wrong.end(), more.begin(), more.end());
  }

  void require(bool good, const std::string& path, const std::string& keyword, Wrong& wrong) const {
    if (!good) wrong.push_back(path + ": " + keyword);
  }

  void apply(const std::string& keyword, const json& rule, const json& schema, const json& value,
             const std::string& path, Wrong& wrong) const {
    static const std::set<std::string> kSaysNothing = {"$schema",  "$defs",     "title", "description",
                                                       "examples", "x-shirube", "then"};
    if (kSaysNothing.count(keyword) > 0) return;
    if (keyword == "$ref") return add(resolve(rule), value, path, wrong);
    if (keyword == "type") return require(is_of(rule, value), path, keyword, wrong);
    if (keyword == "const") return require(value == rule, path, keyword, wrong);
    if (keyword == "enum") {
      return require(std::find(rule.begin(), rule.end(), value) != rule.end(), path, keyword, wrong);
    }
    if (keyword == "anyOf") return require(count_fitting(rule, value) > 0, path, keyword, wrong);
    if (keyword == "oneOf") return require(count_fitting(rule, value) == 1, path, keyword, wrong);
    if (keyword == "allOf") {
      for (const json& one : rule) add(one, value, path, wrong);
      return;
    }
    if (keyword == "if") {
      if (fits(rule, value)) add(schema["then"], value, path, wrong);
      return;
    }
    if (value.is_object()) return apply_to_map(keyword, rule, schema, value, path, wrong);
    apply_to_rest(keyword, rule, value, path, wrong);
  }

  void apply_to_map(const std::string& keyword, const json& rule, const json& schema, const json& value,
                    const std::string& path, Wrong& wrong) const {
    if (keyword == "required") {
      for (const json& key : rule) {
        require(value.contains(key.get<std::string>()), path, "required " + key.get<std::string>(), wrong);
      }
    } else if (keyword == "properties") {
      for (const auto& [key, inner] : rule.items()) {
        if (value.contains(key)) add(inner, value[key], path + "/" + key, wrong);
      }
    } else if (keyword == "additionalProperties") {
      for (const auto& [key, inner] : value.items()) {
        require(schema["properties"].contains(key), path, "additionalProperties " + key, wrong);
      }
    } else {
      require(is_known(keyword), path, "unknown keyword " + keyword, wrong);
    }
  }

  void apply_to_rest(const std::string& keyword, const json& rule, const json& value, const std::string& path,
                     Wrong& wrong) const {
    if (keyword == "items" && value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        add(rule, value[i], path + "/" + std::to_string(i), wrong);
      }
    } else if (keyword == "minItems" && value.is_array()) {
      require(value.size() >= rule.get<std::size_t>(), path, keyword, wrong);
    } else if (keyword == "pattern" && value.is_string()) {
      const text::Pattern pattern(rule.get<std::string>());
      require(!pattern.find_all(text::PatternText(value.get<std::string>())).empty(), path, keyword, wrong);
    } else {
      require(is_known(keyword), path, "unknown keyword " + keyword, wrong);
    }
  }

  /// Keywords for values of other types say nothing about this one.
  static bool is_known(const std::string& keyword) {
    static const std::set<std::string> kKnown = {"required", "properties", "additionalProperties",
                                                 "items",    "minItems",   "pattern"};
    return kKnown.count(keyword) > 0;
  }

  static bool is_of(const json& rule, const json& value) {
    if (rule.is_string()) return has_type(value, rule.get<std::string>());
    return std::any_of(rule.begin(), rule.end(),
                       [&](const json& type) { return has_type(value, type.get<std::string>()); });
  }

  /// JSON pointers as RFC 6901 §6 writes them in a URI; names of ASCII alone are enough here.
  const json& resolve(const json& reference) const {
    return root_.at(json::json_pointer(reference.get<std::string>().substr(1)));
  }

  const json& root_;
};

}  // namespace

std::vector<std::string> misfits(const nlohmann::json& root, const nlohmann::json& value) {
  return Judge(root).judge(root, value, "");
}

}  // namespace shirube::test

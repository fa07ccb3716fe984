// What a template is filled with.
// Takes texts, flags, lists and named values; gives the data of the template library. Must not copy what it
// is given to keep: nested lists copied at every level take longer than all the rest of a page.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <utility>
#include <vector>

namespace shirube::render {

/// The library's own class copies texts and lists on their way in, and its move may throw by its declaration,
/// so that lists of it are copied whenever they grow.
class Data : public kainjow::mustache::data {
  using Base = kainjow::mustache::data;

 public:
  Data() = default;  ///< named values, none yet
  explicit Data(bool flag) : Base(flag) {}
  explicit Data(std::string text) : Base(Base::type::string) {
    const_cast<std::string&>(string_value()) = std::move(text);  // the library only shows it as const
  }
  explicit Data(std::vector<Data> list) : Base(Base::type::list) {
    auto& own = const_cast<kainjow::mustache::list&>(list_value());
    own.reserve(list.size());
    for (Data& item : list) own.push_back(std::move(item));
  }
  Data(const Data&) = default;
  Data(Data&& other) noexcept : Base(std::move(other)) {}
  Data& operator=(const Data&) = delete;
  Data& operator=(Data&& other) noexcept {
    Base::operator=(std::move(other));
    return *this;
  }
  ~Data() = default;

  void set(const std::string& name, Data value) { (*this)[name] = std::move(value); }
};

using DataList = std::vector<Data>;

}  // namespace shirube::render

// A list that its copies share.
// Takes elements while it is made; gives them to everyone who holds a copy. Must not change once there are
// copies: what points to its elements counts on that.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace shirube {

template <typename T>
class SharedList {
 public:
  void push_back(T element) { elements_->push_back(std::move(element)); }

  const T& operator[](std::size_t index) const { return (*elements_)[index]; }
  const T* data() const { return elements_->data(); }
  std::size_t size() const { return elements_->size(); }
  bool empty() const { return elements_->empty(); }
  auto begin() const { return elements_->cbegin(); }
  auto end() const { return elements_->cend(); }

  /// Of what it holds.
  bool operator==(const SharedList& other) const { return *elements_ == *other.elements_; }

 private:
  std::shared_ptr<std::vector<T>> elements_ = std::make_shared<std::vector<T>>();
};

}  // namespace shirube

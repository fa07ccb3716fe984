// The documents of one state of a handbook.
// Takes documents; gives them by position. Must not copy one: past editions mostly hold the same documents as
// the handbook of today, and share them.
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "parse/document.h"

namespace shirube::parse {

using SharedDocument = std::shared_ptr<const Document>;

class DocumentList {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Document;
    using difference_type = std::ptrdiff_t;
    using pointer = const Document*;
    using reference = const Document&;

    Iterator() = default;
    explicit Iterator(std::vector<SharedDocument>::const_iterator at) : at_(at) {}
    reference operator*() const { return **at_; }
    pointer operator->() const { return at_->get(); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    bool operator==(const Iterator& other) const = default;

   private:
    std::vector<SharedDocument>::const_iterator at_;
  };

  void push_back(SharedDocument document) { documents_.push_back(std::move(document)); }
  const SharedDocument& shared(std::size_t index) const { return documents_[index]; }
  const Document& operator[](std::size_t index) const { return *documents_[index]; }
  std::size_t size() const { return documents_.size(); }
  bool empty() const { return documents_.empty(); }
  Iterator begin() const { return Iterator(documents_.begin()); }
  Iterator end() const { return Iterator(documents_.end()); }

 private:
  std::vector<SharedDocument> documents_;
};

}  // namespace shirube::parse

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <iterator>

namespace coalign::inline COALIGN_ABI {

/// One column of a network. Valid as long as a copy of the network lives.
template <class T>
class ColumnView {
 public:
  /// Walks over the values, in the order of rows.
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;

    Iterator() noexcept = default;
    Iterator(const ColumnView& column, std::size_t row) noexcept
        : data_(column.data_), stride_(column.stride_), row_(row) {}
    [[nodiscard]] const T& operator*() const noexcept {
      return data_[static_cast<std::ptrdiff_t>(row_) * stride_];
    }
    [[nodiscard]] const T* operator->() const noexcept { return &**this; }
    Iterator& operator++() noexcept {
      ++row_;
      return *this;
    }
    Iterator operator++(int) noexcept {
      Iterator before = *this;
      ++row_;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) noexcept {
      return a.row_ == b.row_;
    }

   private:
    const T* data_ = nullptr;
    std::ptrdiff_t stride_ = 0;
    std::size_t row_ = 0;
  };

  /// Looks at `size` values, `stride` apart.
  ColumnView(const T* data, std::ptrdiff_t stride, std::size_t size) noexcept
      : data_(data), stride_(stride), size_(size) {}

  /// The first value.
  [[nodiscard]] Iterator begin() const noexcept { return {*this, 0}; }
  /// Beyond the last value.
  [[nodiscard]] Iterator end() const noexcept { return {*this, size_}; }
  /// How many rows there are.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// The value of a row; the row must be below `size()`.
  [[nodiscard]] const T& operator[](std::size_t row) const noexcept {
    COALIGN_ASSERT(row < size_, "a column has no such row");
    return data_[static_cast<std::ptrdiff_t>(row) * stride_];
  }
  /// Where the first value lies.
  [[nodiscard]] const T* data() const noexcept { return data_; }
  /// Distance between rows, in values: 0 where one value stands for all.
  [[nodiscard]] std::ptrdiff_t stride() const noexcept { return stride_; }

 private:
  const T* data_;
  std::ptrdiff_t stride_;
  std::size_t size_;
};

}  // namespace coalign::inline COALIGN_ABI

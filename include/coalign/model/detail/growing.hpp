// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace coalign::inline COALIGN_ABI::detail {

/// As much of a vector as columns need, grown and shrunk by `realloc`: where the system can, long columns
/// stay in place or are moved without being copied, and never stand in memory twice.
template <class T>
class Growing {
  static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(std::max_align_t));

 public:
  Growing() = default;
  Growing(const Growing& other) : Growing() { *this = other; }
  Growing(Growing&& other) noexcept
      : values_(std::move(other.values_)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  Growing& operator=(const Growing& other) {
    if (this == &other) return *this;
    hold(other.size_);
    std::copy(other.begin(), other.end(), values_.get());
    size_ = other.size_;
    return *this;
  }
  Growing& operator=(Growing&& other) noexcept {
    values_ = std::move(other.values_);
    size_ = std::exchange(other.size_, 0);
    capacity_ = std::exchange(other.capacity_, 0);
    return *this;
  }
  ~Growing() = default;

  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  [[nodiscard]] const T* data() const noexcept { return values_.get(); }
  [[nodiscard]] T* begin() noexcept { return values_.get(); }
  [[nodiscard]] T* end() noexcept { return values_.get() + size_; }
  [[nodiscard]] const T* begin() const noexcept { return values_.get(); }
  [[nodiscard]] const T* end() const noexcept { return values_.get() + size_; }
  [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return values_.get()[i]; }
  [[nodiscard]] T& operator[](std::size_t i) noexcept { return values_.get()[i]; }

  void assign(std::size_t size, T value) {
    if (size > capacity_) hold(size);
    std::fill_n(values_.get(), size, value);
    size_ = size;
  }
  void push_back(T value) {
    if (size_ == capacity_) hold(std::max<std::size_t>(2 * capacity_, 16));
    values_.get()[size_++] = value;
  }
  void shrink_to_fit() {
    if (size_ != capacity_) hold(size_);
  }

 private:
  struct Free {
    void operator()(T* values) const noexcept { std::free(values); }
  };

  void hold(std::size_t capacity) {
    if (capacity == 0) {
      values_.reset();
    } else {
      void* const moved = std::realloc(values_.get(), capacity * sizeof(T));
      if (moved == nullptr) throw std::bad_alloc();
      static_cast<void>(values_.release());
      values_.reset(static_cast<T*>(moved));
    }
    capacity_ = capacity;
  }

  std::unique_ptr<T, Free> values_;
  std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::detail

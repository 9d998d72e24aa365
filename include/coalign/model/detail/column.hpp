// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/detail/growing.hpp>

#include <cstddef>
#include <cstring>
#include <type_traits>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Equal as kept: bit by bit, so that an unknown number equals itself. Columns hold no negative zero
/// and one NaN only.
template <class T>
[[nodiscard]] bool same(const T& a, const T& b) noexcept {
  if constexpr (std::is_trivially_copyable_v<T>) return std::memcmp(&a, &b, sizeof a) == 0;
  else return a == b;
}

/// A column that costs nothing while all of its values are equal.
template <class T>
class Column {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] const T& operator[](std::size_t i) const noexcept {
    return many_.empty() ? one_ : many_[i];
  }
  [[nodiscard]] const T* data() const noexcept { return many_.empty() ? &one_ : many_.data(); }
  /// Distance between rows, in values: 0 where one value stands for all.
  [[nodiscard]] std::ptrdiff_t stride() const noexcept { return many_.empty() ? 0 : 1; }

  void push(T value) {
    if (size_ == 0) one_ = value;
    else if (many_.empty() && !same(value, one_)) many_.assign(size_, one_);
    if (!many_.empty()) many_.push_back(std::move(value));
    ++size_;
  }

  void set(std::size_t i, T value) {
    if (many_.empty()) {
      if (same(value, one_)) return;
      many_.assign(size_, one_);
    }
    many_[i] = std::move(value);
  }

  /// Replaces every value by `f(value)`, each stored value once.
  template <class F>
  void transform(F&& f) {
    if (many_.empty() && size_ != 0) one_ = f(one_);
    for (T& value : many_) value = f(value);
  }

  void shrink_to_fit() { many_.shrink_to_fit(); }
  [[nodiscard]] std::size_t memory() const noexcept { return many_.capacity() * sizeof(T); }

 private:
  std::conditional_t<std::is_trivially_copyable_v<T>, Growing<T>, std::vector<T>>
      many_;  // empty while all are equal to `one_`
  T one_{};
  std::size_t size_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::detail

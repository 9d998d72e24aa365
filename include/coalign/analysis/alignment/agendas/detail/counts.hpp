// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Whole numbers by key, kept in one table that doubles when it is half full.
class Counts {
 public:
  Counts() : slots_(first_size) {}

  /// The number of a key, 0 when it is new. Until the next call.
  [[nodiscard]] std::uint64_t& operator[](std::uint64_t key) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    if (slot.key == none) {
      slot.key = key;
      ++used_;
    }
    return slot.count;
  }
  /// Calls `f(key, count)` for each, in no order that matters.
  template <class F>
  void each(F&& f) const {
    for (const Slot& slot : slots_) {
      if (slot.key != none) f(slot.key, slot.count);
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return used_; }

 private:
  static constexpr std::uint64_t none = ~std::uint64_t{0};
  static constexpr std::size_t first_size = 64;
  struct Slot {
    std::uint64_t key = none, count = 0;
  };

  [[nodiscard]] std::size_t place_of(std::uint64_t key) const noexcept {
    const std::size_t last = slots_.size() - 1;
    std::size_t place = (key * 0x9e3779b97f4a7c15U) >> (64 - std::bit_width(last));
    while (slots_[place].key != none && slots_[place].key != key) place = (place + 1) & last;
    return place;
  }
  void grow() {
    std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : before) {
      if (slot.key != none) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// Small numbers that stand for the distinct values of a column; NaN is one of them.
class Codes {
 public:
  [[nodiscard]] std::uint32_t of(double value) {
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
    if (bits == last_bits_) return last_;
    std::uint64_t& code = codes_[value != value ? nan_bits : bits];
    if (code == 0) {
      values_.push_back(value == 0 ? 0.0 : value);
      code = values_.size();
    }
    last_bits_ = bits;
    return last_ = static_cast<std::uint32_t>(code - 1);
  }
  [[nodiscard]] const std::vector<double>& values() const noexcept { return values_; }

 private:
  static constexpr std::uint64_t nan_bits = 0x7ff8000000000000U;
  Counts codes_;
  std::vector<double> values_;
  std::uint64_t last_bits_ = ~std::uint64_t{0};  // no number's that may come: a NaN of its own
  std::uint32_t last_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

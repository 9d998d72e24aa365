// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A few distinct stances, and quickly the rank of each: a table found by the bits of the number.
class FewStances {
 public:
  static constexpr std::size_t most = 32;

  /// Takes a stance in; false where that would be one too many.
  [[nodiscard]] bool add(double stance) {
    const std::size_t slot = slot_of(stance);
    if (rank_[slot] != none) return true;
    if (rising_.size() == most) return false;
    rank_[slot] = 0;
    stance_[slot] = stance;
    rising_.insert(std::lower_bound(rising_.begin(), rising_.end(), stance), stance);
    for (std::uint32_t rank = 0; rank < rising_.size(); ++rank) {
      rank_[slot_of(rising_[rank])] = rank;
    }
    return true;
  }
  [[nodiscard]] std::uint32_t rank(double stance) const noexcept { return rank_[slot_of(stance)]; }
  [[nodiscard]] const std::vector<double>& rising() const noexcept { return rising_; }

 private:
  static constexpr std::uint32_t none = 0xffffffffU;
  static constexpr unsigned bits = 7;
  static constexpr std::size_t places = std::size_t{1} << bits;

  /// Where the stance is, or where it would go.
  [[nodiscard]] std::size_t slot_of(double stance) const noexcept {
    const std::uint64_t mixed = std::bit_cast<std::uint64_t>(stance) * 0x9e3779b97f4a7c15U;
    std::size_t slot = mixed >> (64 - bits);
    while (rank_[slot] != none && stance_[slot] != stance) slot = (slot + 1) % places;
    return slot;
  }

  std::vector<double> rising_;
  std::array<double, places> stance_{};
  std::array<std::uint32_t, places> rank_ = [] {
    std::array<std::uint32_t, places> empty{};
    empty.fill(none);
    return empty;
  }();
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Puts finite numbers in order, quickly where they are spread over their range. Kept from one list to
/// the next, because it keeps what it works in.
class Ordering {
 public:
  /// The places of the numbers, the smallest first, equal ones as they stand. Until the next call.
  const std::vector<std::uint32_t>& rising(const double* numbers, std::size_t size) {
    return sort(
        numbers, size, [](double a, double b) { return a < b; }, false);
  }
  /// The largest first.
  const std::vector<std::uint32_t>& falling(const double* numbers, std::size_t size) {
    return sort(
        numbers, size, [](double a, double b) { return a > b; }, true);
  }

 private:
  static constexpr unsigned bits = 11;
  static constexpr std::size_t digits = std::size_t{1} << bits;

  /// Every number as a place on a grid of 2^32, before its own place in the list: sorted by the upper
  /// half of the grid digit by digit, then among those few that fall together, then by the numbers
  /// themselves where even the grid does not part them.
  template <class Before>
  const std::vector<std::uint32_t>& sort(const double* numbers, std::size_t size, Before&& before,
                                         bool falling) {
    order_.resize(size);
    const auto by_number = [&](std::uint32_t a, std::uint32_t b) {
      return before(numbers[a], numbers[b]);
    };
    double low = size == 0 ? 0 : numbers[0], high = low;
    for (std::size_t i = 0; i < size; ++i) {
      low = std::min(low, numbers[i]);
      high = std::max(high, numbers[i]);
    }
    constexpr std::size_t few = 128;
    if (size < few || low == high || !std::isfinite(high - low)) {
      std::iota(order_.begin(), order_.end(), 0U);
      if (low != high) std::stable_sort(order_.begin(), order_.end(), by_number);
      return order_;
    }
    put_on_grid(numbers, size, low, high, falling);
    sort_grid();
    bool right = true;
    for (std::size_t k = 0; k < size; ++k) {
      order_[k] = static_cast<std::uint32_t>(grid_[k]);
      right &= k == 0 || !by_number(order_[k], order_[k - 1]);
    }
    if (!right) std::stable_sort(order_.begin(), order_.end(), by_number);
    return order_;
  }

  void put_on_grid(const double* numbers, std::size_t size, double low, double high, bool falling) {
    grid_.resize(size);
    spare_.resize(size);
    // A little less than 2^32 places: rounding puts nothing beyond the last one.
    const double fine = std::min(4294967040.0 / (high - low), 1e300);
    for (std::size_t i = 0; i < size; ++i) {
      const double from = falling ? high - numbers[i] : numbers[i] - low;
      grid_[i] = static_cast<std::uint64_t>(from * fine) << 32U | i;
    }
  }

  void sort_grid() {
    constexpr unsigned first = 64 - 2 * bits;
    std::array<std::array<std::size_t, digits>, 2> counts{};
    for (const std::uint64_t one : grid_) {
      ++counts[0][one >> first & (digits - 1)];
      ++counts[1][one >> (first + bits)];
    }
    for (unsigned d = 0; d < 2; ++d) {
      std::size_t before = 0;
      for (std::size_t& count : counts[d]) before += std::exchange(count, before);
      const unsigned shift = first + d * bits;
      for (const std::uint64_t one : grid_) spare_[counts[d][one >> shift & (digits - 1)]++] = one;
      grid_.swap(spare_);
    }
    for (std::size_t begin = 0, end = 0; begin < grid_.size(); begin = end) {
      bool right = true;
      for (end = begin + 1; end < grid_.size() && grid_[end] >> first == grid_[begin] >> first;
           ++end) {
        right &= grid_[end - 1] < grid_[end];
      }
      if (right) continue;
      std::sort(grid_.begin() + static_cast<std::ptrdiff_t>(begin),
                grid_.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }

  std::vector<std::uint32_t> order_;
  std::vector<std::uint64_t> grid_, spare_;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

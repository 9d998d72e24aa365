// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace alidade::inline v0::alignment::detail {

/// A number as an integer that is the larger the larger the number; not for NaN or negative zero.
[[nodiscard]] inline std::uint64_t rising_bits(double x) noexcept {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
  return (bits & sign) != 0 ? ~bits : bits | sign;
}
[[nodiscard]] inline std::uint64_t falling_bits(double x) noexcept { return ~rising_bits(x); }

/// Sorts by an integer key, equal ones as they stood: digit by digit from the last, passing over
/// digits that all have in common, as those of a few round numbers do. `spare` is what it works in,
/// kept by the caller from sort to sort. @complexity O(values)
template <class T, class Key>
void sort_by_digits(std::vector<T>& values, std::vector<T>& spare, Key&& key) {
  constexpr std::size_t few = 256;
  if (values.size() < few) {
    std::stable_sort(values.begin(), values.end(),
                     [&](const T& a, const T& b) { return key(a) < key(b); });
    return;
  }
  constexpr unsigned bits = 11, digits = 6;
  constexpr std::uint64_t mask = (1U << bits) - 1;
  std::array<std::array<std::size_t, mask + 1>, digits> counts{};
  for (const T& value : values) {
    const std::uint64_t all = key(value);
    for (unsigned d = 0; d < digits; ++d) ++counts[d][all >> (d * bits) & mask];
  }
  spare.resize(values.size());
  for (unsigned d = 0; d < digits; ++d) {
    auto& count = counts[d];
    const auto digit = [&](const T& value) { return key(value) >> (d * bits) & mask; };
    if (count[digit(values.front())] == values.size()) continue;
    std::size_t before = 0;
    for (std::size_t& one : count) before += std::exchange(one, before);
    for (const T& value : values) spare[count[digit(value)]++] = value;
    values.swap(spare);
  }
}

}  // namespace alidade::inline v0::alignment::detail

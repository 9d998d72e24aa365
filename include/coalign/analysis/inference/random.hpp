// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace coalign::inline COALIGN_ABI::inference {

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): four random words for a counter and a key. It
/// has no state, so any place of any sequence is there at once.
[[nodiscard]] COALIGN_API std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                                              std::array<std::uint32_t, 2> key);

/// A number for what random numbers are drawn for, so that two measures with one seed do not draw the
/// same ones: `task("permutation of agendas")`.
[[nodiscard]] constexpr std::uint32_t task(std::string_view name) {
  std::uint32_t hash = 2'166'136'261U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
  return hash;
}

/// The random numbers of one replicate of one task under one seed: the same on every machine, whichever
/// thread draws them, whatever was drawn elsewhere. 2^34 words, then they begin again.
class Random {
 public:
  /// Those of one replicate of one task: see `task`.
  Random(std::uint64_t seed, std::uint32_t task, std::uint64_t replicate) noexcept
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)},
        counter_{0, task, static_cast<std::uint32_t>(replicate),
                 static_cast<std::uint32_t>(replicate >> 32U)} {}

  /// The next 32 bits.
  [[nodiscard]] std::uint32_t word() {
    if (left_ == 0) {
      words_ = philox(counter_, key_);
      ++counter_[0];
      left_ = 4;
    }
    return words_[4 - left_--];
  }
  /// The next 64 bits.
  [[nodiscard]] std::uint64_t bits() {
    const std::uint64_t low = word();
    return low | std::uint64_t{word()} << 32U;
  }
  /// In [0, 1), a multiple of 2^-53.
  [[nodiscard]] double uniform() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }
  /// In [0, n), each as likely; n > 0. Lemire (2019), without bias.
  [[nodiscard]] std::uint64_t below(std::uint64_t n) {
    if (n > 0xffffffffU) return below_large(n);
    const std::uint64_t product = word() * n;
    return (product & 0xffffffffU) >= n ? product >> 32U : below_again(product, n);
  }
  /// Standard normal, by Box and Muller; the same bits where the machine's log and cos are the same.
  [[nodiscard]] COALIGN_API double normal();

  /// Every order as likely (Fisher and Yates).
  template <class T>
  void shuffle(std::span<T> things) {
    for (std::size_t left = things.size(); left > 1; --left) {
      std::swap(things[left - 1], things[static_cast<std::size_t>(below(left))]);
    }
  }

 private:
  [[nodiscard]] COALIGN_API std::uint64_t below_large(std::uint64_t n);
  [[nodiscard]] COALIGN_API std::uint64_t below_again(std::uint64_t product, std::uint64_t n);

  std::array<std::uint32_t, 2> key_;
  std::array<std::uint32_t, 4> counter_, words_{};
  unsigned left_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/random.cpp>
#endif

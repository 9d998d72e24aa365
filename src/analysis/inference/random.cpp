// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/random.hpp>

#include <cmath>
#include <numbers>

namespace coalign::inline COALIGN_ABI::inference {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xd2511f53U} * counter[0];
    const std::uint64_t b = std::uint64_t{0xcd9e8d57U} * counter[2];
    counter = {
        static_cast<std::uint32_t>(b >> 32U) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
        static_cast<std::uint32_t>(a >> 32U) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
    key[0] += 0x9e3779b9U;
    key[1] += 0xbb67ae85U;
  }
  return counter;
}

/// Where the first product may be one too many for its multiple.
std::uint64_t Random::below_again(std::uint64_t product, std::uint64_t n) {
  constexpr std::uint64_t two_32 = std::uint64_t{1} << 32U;
  const std::uint64_t short_of = (two_32 - n) % n;
  while (product % two_32 < short_of) product = word() * n;
  return product >> 32U;
}

std::uint64_t Random::below_large(std::uint64_t n) {
  const std::uint64_t short_of = (0 - n) % n;  // 2^64 mod n
  std::uint64_t drawn = bits();
  while (drawn < short_of) drawn = bits();
  return drawn % n;
}

double Random::normal() {
  const double radius =
      std::sqrt(-2 * std::log(1 - uniform()));  // of (0, 1], which has a logarithm
  return radius * std::cos(2 * std::numbers::pi * uniform());
}

}  // namespace coalign::inline COALIGN_ABI::inference

// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/random.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <map>
#include <set>
#include <vector>

using namespace coalign;
using inference::Random;

TEST_CASE("Philox gives the known answers of its authors") {
  // Random123 1.14, tests/kat_vectors, philox4x32 with 10 rounds.
  using Words = std::array<std::uint32_t, 4>;
  constexpr std::uint32_t ones = 0xffffffffU;
  CHECK(inference::philox({0, 0, 0, 0}, {0, 0}) ==
        Words{0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U});
  CHECK(inference::philox({ones, ones, ones, ones}, {ones, ones}) ==
        Words{0x408f276dU, 0x41c83b0eU, 0xa20bc7c6U, 0x6d5451fdU});
  CHECK(inference::philox({0x243f6a88U, 0x85a308d3U, 0x13198a2eU, 0x03707344U},
                          {0xa4093822U, 0x299f31d0U}) ==
        Words{0xd16cfe09U, 0x94fdccebU, 0x5001e420U, 0x24126ea1U});
}

TEST_CASE("seed, task and replicate each lead to numbers of their own, which stay what they are") {
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed : {0ULL, 1ULL, 1ULL << 40U}) {
    for (const char* name : {"one", "other"}) {
      for (std::uint64_t replicate : {0ULL, 1ULL, 1ULL << 40U}) {
        Random random(seed, inference::task(name), replicate),
            again(seed, inference::task(name), replicate);
        for (int k = 0; k < 5; ++k) {
          const std::uint64_t drawn = random.bits();
          CHECK(drawn == again.bits());
          CHECK(seen.insert(drawn).second);
        }
      }
    }
  }
  CHECK(Random(0, 0, 0).word() == 0x6627e8d5U);
  CHECK(Random(0, 0, 0).bits() == 0xe169c58d6627e8d5ULL);
  CHECK(Random(0, 0, 0).uniform() == static_cast<double>(0xe169c58d6627e8d5ULL >> 11U) * 0x1p-53);
  static_assert(inference::task("") == 0x811c9dc5U);  // FNV-1a, as published
  static_assert(inference::task("foobar") == 0xbf9cf968U);
}

TEST_CASE("numbers are spread as they should be") {
  Random random(7, inference::task("spread"), 0);
  constexpr int n = 200'000;
  int inside = 0;
  double sum = 0, squares = 0, normal = 0, normal_squares = 0, normal_fourth = 0;
  for (int k = 0; k < n; ++k) {
    const double u = random.uniform(), z = random.normal();
    inside += u >= 0 && u < 1 ? 1 : 0;
    sum += u, squares += u * u, normal += z, normal_squares += z * z,
        normal_fourth += z * z * z * z;
  }
  CHECK(inside == n);
  // Within five standard errors.
  CHECK(std::abs(sum / n - 0.5) < 5 * std::sqrt(1 / 12.0 / n));
  CHECK(std::abs(squares / n - 1 / 3.0) < 5 * std::sqrt(4 / 45.0 / n));
  CHECK(std::abs(normal / n) < 5 * std::sqrt(1.0 / n));
  CHECK(std::abs(normal_squares / n - 1) < 5 * std::sqrt(2.0 / n));
  CHECK(std::abs(normal_fourth / n - 3) < 5 * std::sqrt(96.0 / n));
}

TEST_CASE("below is unbiased, for small ends and for such as no word holds") {
  for (const std::uint64_t n : {1ULL, 2ULL, 3ULL, 10ULL, 3ULL << 30U, 5ULL << 60U}) {
    CAPTURE(n);
    Random random(3, inference::task("below"), n);
    constexpr int drawn = 30'000;
    constexpr std::uint64_t parts = 3;  // of equal size but for one number
    std::array<double, parts> count{};
    int outside = 0;
    for (int k = 0; k < drawn; ++k) {
      const std::uint64_t x = random.below(n);
      outside += x < n ? 0 : 1;
      ++count[n < parts ? x : std::min(x / (n / parts), parts - 1)];
    }
    CHECK(outside == 0);
    if (n == 1) CHECK(count[0] == drawn);
    const double share = n == 10 ? 0.3 : 1 / double(std::min(n, parts));
    if (n > 1)
      CHECK(std::abs(count[0] - drawn * share) < 5 * std::sqrt(drawn * share * (1 - share)));
  }
}

TEST_CASE("every order is as likely") {
  std::map<std::array<int, 4>, int> count;
  constexpr int drawn = 24'000;
  for (int k = 0; k < drawn; ++k) {
    Random random(11, inference::task("shuffle"), static_cast<std::uint64_t>(k));
    std::array<int, 4> things{0, 1, 2, 3};
    random.shuffle(std::span<int>(things));
    ++count[things];
  }
  REQUIRE(count.size() == 24);
  double chi_square = 0;
  for (const auto& [order, times] : count) chi_square += (times - 1000.0) * (times - 1000.0) / 1000;
  CHECK(chi_square < 64);  // 23 degrees of freedom: one in a hundred thousand
  std::vector<int> none;
  Random(1, 1, 1).shuffle(std::span(none));
}

// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/permutation.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

using namespace coalign;
using inference::PermutationTest;
using inference::Permuted;
using inference::Random;

namespace testing {

/// The first `group` values' sum after a permutation.
inline PermutationTest sum_of_first(const std::vector<double>& values, std::size_t group,
                                    const inference::PermutationOptions& options = {},
                                    const Work& work = {}) {
  const auto sum = [&](auto&& place) {
    double total = 0;
    for (std::size_t i = 0; i < group; ++i) total += values[place(i)];
    return total;
  };
  const Estimate observed = Estimate::of(sum([](std::size_t i) { return i; }), values.size());
  const auto statistics = [&]() -> Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> found) {
      found[0] = sum([&](std::size_t i) { return permutation[i]; });
    };
  };
  return inference::permutation_tests(values.size(), {&observed, 1}, statistics,
                                      inference::task("sum of first"), options, work)
      .front();
}

inline void check_same_bits(const PermutationTest& a, const PermutationTest& b) {
  for (const auto each :
       {&PermutationTest::observed, &PermutationTest::mean, &PermutationTest::sd,
        &PermutationTest::p_greater, &PermutationTest::p_less, &PermutationTest::p_two_sided}) {
    CHECK((a.*each).value == (b.*each).value);
    CHECK((a.*each).evidence == (b.*each).evidence);
  }
}

}  // namespace testing

TEST_CASE("few things: every permutation, as by hand") {
  // Fisher's way: 2 of 5 values drawn, ten equally likely pairs, sums 3 4 5 5 6 6 7 7 8 9.
  const PermutationTest test = testing::sum_of_first({5, 3, 1, 2, 4}, 2);
  CHECK(test.exact);
  CHECK(test.replicates == 120);
  CHECK(test.observed.value == 8);
  CHECK(test.mean.value == doctest::Approx(6).epsilon(1e-12));
  CHECK(test.sd.value == doctest::Approx(std::sqrt(3)).epsilon(1e-12));  // 2 x 2 x (1 - 1/4)
  CHECK(test.p_greater.value == doctest::Approx(0.2).epsilon(1e-12));
  CHECK(test.p_less.value == doctest::Approx(0.9).epsilon(1e-12));
  CHECK(test.p_two_sided.value == doctest::Approx(0.4).epsilon(1e-12));

  const PermutationTest same = testing::sum_of_first({0.1, 0.1, 0.1}, 2);
  CHECK(same.sd.value == 0);
  CHECK(same.p_greater.value == 1);
  CHECK(same.p_less.value == 1);
  CHECK(same.p_two_sided.value == 1);
}

TEST_CASE("what could be chance ends early, and what could not is tried in full") {
  std::vector<double> values(40);
  std::iota(values.begin(), values.end(), 0.0);
  std::size_t early = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Random random(seed, 1, 0);
    random.shuffle(std::span(values));
    const PermutationTest all = testing::sum_of_first(values, 10, {.seed = seed});
    const PermutationTest some = testing::sum_of_first(values, 10, {.seed = seed, .enough = 16});
    const double rarer = std::min(all.p_greater.value, all.p_less.value);
    if (some.replicates == all.replicates) {
      testing::check_same_bits(some, all);
    } else {
      ++early;
      CHECK(some.replicates == 256);
      CHECK(std::min(some.p_greater.value, some.p_less.value) >= 17.0 / 257);
      CHECK(std::abs(some.p_greater.value - all.p_greater.value) < 0.2);
    }
    if (rarer < 0.03) CHECK(some.replicates == all.replicates);
  }
  CHECK(early > 100);
  CHECK(early < 200);
}

TEST_CASE("what rounding makes of the same number is the same number") {
  // Each order adds up 0.1 ... 0.7 to something else in the last bits.
  const PermutationTest test = testing::sum_of_first({0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}, 7);
  CHECK(test.p_greater.value == 1);
  CHECK(test.p_less.value == 1);
}

TEST_CASE("many things: replicates, with the observed among them") {
  std::vector<double> values;
  for (int i = 20; i-- > 0;) values.push_back(i);
  const PermutationTest most = testing::sum_of_first(values, 5, {.replicates = 999});
  CHECK_FALSE(most.exact);
  CHECK(most.replicates == 999);
  CHECK(most.p_greater.value == 0.001);  // one of 15504 pairs: chance does not find it
  CHECK(most.p_less.value == 1);
  CHECK(most.p_two_sided.value == 0.002);
  // 5 of 20 without replacement: mean 47.5, variance 5 x 33.25 x 15 / 19.
  const double sd = std::sqrt(5 * 33.25 * 15 / 19.0);
  CHECK(std::abs(most.mean.value - 47.5) < 5 * sd / std::sqrt(999));
  CHECK(std::abs(most.sd.value / sd - 1) < 0.15);
}

TEST_CASE("the same bits on any number of threads, others for another seed") {
  std::vector<double> values;
  for (int i = 0; i < 50; ++i) values.push_back(std::sin(i));
  const PermutationTest one = testing::sum_of_first(values, 20, {.replicates = 501});
  for (const unsigned threads : {2U, 3U, 8U}) {
    testing::check_same_bits(
        one, testing::sum_of_first(values, 20, {.replicates = 501}, {.threads = threads}));
  }
  CHECK(one.mean.value !=
        testing::sum_of_first(values, 20, {.seed = 2, .replicates = 501}).mean.value);
  // More replicates begin with the fewer.
  CHECK(testing::sum_of_first(values, 20, {.replicates = 1}).mean.value !=
        testing::sum_of_first(values, 20, {.replicates = 2}).mean.value);
}

TEST_CASE("p-values of what is no more than chance are spread evenly") {
  int small = 0;
  constexpr int tries = 400;
  for (int k = 0; k < tries; ++k) {
    Random random(5, inference::task("test of the test"), static_cast<std::uint64_t>(k));
    std::vector<double> values(12);
    for (double& value : values) value = random.normal();
    const auto test =
        testing::sum_of_first(values, 4, {.seed = static_cast<std::uint64_t>(k), .replicates = 99});
    small += test.p_greater.value <= 0.1 ? 1 : 0;
  }
  CHECK(std::abs(small - 0.1 * tries) < 5 * std::sqrt(0.09 * tries));
}

TEST_CASE("what is not known is not tested, and replicates without a number do not count") {
  CHECK(testing::sum_of_first({1}, 1).mean.unknown == Reason::too_few);
  CHECK(testing::sum_of_first({}, 0).p_greater.unknown == Reason::too_few);
  const auto untried = testing::sum_of_first({1, 2, 3}, 1, {.replicates = 0});
  CHECK(untried.observed.value == 1);
  CHECK(untried.p_greater.unknown == Reason::not_asked);

  const std::vector<Estimate> observed{Estimate::none(Reason::no_ties), Estimate::of(1, 3)};
  const auto draws = [&]() -> inference::Draw {
    return [](Random& random, std::span<double> values) {
      values[0] = 1;
      values[1] = random.below(2) == 0 ? std::numeric_limits<double>::quiet_NaN() : 2;
    };
  };
  const auto tests = inference::null_tests(observed, draws, 1, {.replicates = 400});
  CHECK(tests[0].mean.unknown == Reason::no_ties);
  CHECK(tests[1].replicates > 150);
  CHECK(tests[1].replicates < 250);
  CHECK(tests[1].mean.value == 2);
  CHECK(tests[1].p_greater.value == 1);
  CHECK(tests[1].p_less.value == 1 / (1.0 + double(tests[1].replicates)));
  // No values at all have no address: the second has no place behind the first.
  for (const auto& none : inference::null_tests(observed, draws, 1, {.replicates = 0})) {
    CHECK(none.replicates == 0);
    CHECK_FALSE(none.mean.known());
  }
}

TEST_CASE("a stop is heard between replicates") {
  const std::atomic<bool> stop = true;
  const std::vector<double> values(20, 1.0);
  CHECK_THROWS_AS((void)testing::sum_of_first(values, 2, {}, {.stop = &stop}), Stopped);
}

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/random.hpp>
#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

struct PermutationOptions {
  std::uint64_t seed = 1;          ///< the same seed gives the same bits
  std::size_t replicates = 1'000;  ///< how often chance is tried; 0: not at all
  /// What could be chance needs no thousand tries: after 256 they end where so many gave as much or more,
  /// and so many as little or less, for every statistic; 0: all are tried. A p up to `enough` / 257 is what
  /// all tries give, so tests at such levels stay valid.
  /// @see Besag and Clifford (1991), Sequential Monte Carlo p-values
  std::size_t enough = 0;
};

/// A statistic beside its null distribution.
struct PermutationTest {
  Estimate observed;
  Estimate mean, sd;  ///< of the null distribution; estimated with n - 1 unless it is exact
  /// How often chance alone gives as much or more, as little or less, and either: twice the smaller, 1
  /// at most. The observed is counted as one of the replicates, so that p is never 0 and the test is
  /// valid: (1 + as much) / (1 + replicates). Where every permutation was tried it is one of them.
  Estimate p_greater, p_less, p_two_sided;
  std::size_t replicates = 0;  ///< that gave a number
  bool exact = false;          ///< every permutation was tried once
};

/// Puts the statistics of one replicate into `values`, NaN where there is none.
using Draw = std::function<void(Random& random, std::span<double> values)>;
/// The same of one permutation: who stands in i's place is permutation[i].
using Permuted =
    std::function<void(std::span<const std::uint32_t> permutation, std::span<double> values)>;

/// Tests several statistics at once, all of the same replicates, drawn by `draw`, for `task`: replicate
/// r draws from Random(seed, task, r). `draws()` makes one `draw` for each chunk of replicates, which is
/// used by one thread: what it keeps between replicates is its own. The same bits for any number of
/// threads. Where the observed is unknown, all is. A difference of 1e-11 of the largest is none.
[[nodiscard]] COALIGN_API std::vector<PermutationTest> null_tests(
    std::span<const Estimate> observed, const std::function<Draw()>& draws, std::uint32_t task,
    const PermutationOptions& options = {}, const Work& work = {});

/// A statistic that is not tested: what is unknown says why, else it was not asked.
[[nodiscard]] COALIGN_API PermutationTest untested(const Estimate& observed);

/// The test, its p unknown (`no_variation`) where chance gives the same number every time: nothing can be told from that.
[[nodiscard]] inline PermutationTest unless_none_differs(PermutationTest test) {
  if (test.sd.known() && !(test.sd.value > 1e-12)) {
    test.p_greater = test.p_less = test.p_two_sided =
        Estimate::none(Reason::no_variation, test.p_greater.evidence);
  }
  return test;
}

/// Tests statistics against all permutations of n things where n <= 7 (5040), else against random ones.
/// Unknown for n < 2 (`too_few`).
/// @complexity replicates x (n + the statistic)
[[nodiscard]] COALIGN_API std::vector<PermutationTest> permutation_tests(
    std::size_t n, std::span<const Estimate> observed, const std::function<Permuted()>& statistics,
    std::uint32_t task, const PermutationOptions& options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/permutation.cpp>
#endif

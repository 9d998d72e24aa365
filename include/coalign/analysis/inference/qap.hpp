// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <span>

namespace coalign::inline COALIGN_ABI::inference {

/// Correlation of two matrices over the same n things (Pearson's, over all cells off the diagonal), and
/// the quadratic assignment procedure: rows and columns of `y` are permuted together, which keeps what
/// hangs together within each. A cell that is not a number in one of both is left out; under a
/// permutation other cells may be.
///
///     r = sum (x_ij - mean x)(y_ij - mean y) / sqrt(sum (x_ij - mean x)^2 sum (y_ij - mean y)^2)
///
/// -1 to 1. `no_variation` where one of both is constant, `too_few` with fewer than three cells.
/// Matrices are given row by row. Source: Krackhardt (1987), QAP partialling as a test of spuriousness.
///
/// @throws BadArgument where the matrices are not n x n
/// @complexity n^2 for each replicate
[[nodiscard]] COALIGN_API PermutationTest qap_correlation(std::span<const double> x,
                                                          std::span<const double> y, std::size_t n,
                                                          const PermutationOptions& options = {},
                                                          const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/qap.cpp>
#endif

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

/// Which places could a leader have, if other leaders like these had answered? Takes in what all have without each
/// leader in turn, or without each of some groups of about the same size. Of two, v is told apart from w where their
/// difference is above its error, jackknifed over the m times that somebody is left out:
///
///     d = x_v - x_w      SE² = (m - 1) / m  sum over u (d_-u - mean)²      told apart: |d| > t(level, m - 1) SE
///
/// Without v itself nobody knows what it would have: then x_v is its mean without the others.
/// The place is 1 + the number who have more. The interval runs from 1 + the number who have more and are told apart, to the
/// number of all - those who have less and are told apart. Those who have as much are never told apart. No interval where there are
/// under `jackknife_least` of these.
/// @source Goldstein and Healy 1995, J. R. Statist. Soc. A 158:175; Snijders and Borgatti 1999, Connections 22:161
class Places {
 public:
  /// What each leader has, and whose places are asked for.
  COALIGN_API Places(std::vector<double> values, std::vector<std::uint32_t> of);
  /// What each has without some leaders, each of whom is left out once; what stands there for themselves does not count.
  COALIGN_API void add(std::span<const std::uint32_t> without, std::span<const double> values);
  /// The place of the k-th who was asked for, of all, with its interval; `evidence` says on how much it is based.
  [[nodiscard]] COALIGN_API Estimate place(std::size_t k, double level,
                                           std::uint64_t evidence) const;

 private:
  [[nodiscard]] COALIGN_API std::optional<Interval> interval(std::size_t k, double level) const;

  std::vector<double> values_;
  std::vector<std::uint32_t> of_;
  std::vector<std::uint32_t> left_out_;  // by leader, when: from 1 on; 0: never
  std::vector<double> moved_;            // sum over the others of x_-u - x; by leader
  // By who was asked for, then by leader: of d_-u - d over u beside both.
  std::vector<double> sum_, squares_;
  std::vector<double> others_, own_;  // x_w without v, x_v without w, less what they have; likewise
  std::uint32_t count_ = 0;
  double slack_ = 0;  // below it a difference is rounding
};

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/places.cpp>
#endif

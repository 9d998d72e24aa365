// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::leadership::detail {

/// The numbers of a distribution; those that are not known are not given.
struct SpreadNumbers {
  double density = not_given, in = not_given, out = not_given, between = not_given;
  double effective = not_given, effective_0 = not_given, effective_2 = not_given;
  double evenness = not_given, gini = not_given, gini_named = not_given;
};

inline constexpr std::array<double SpreadNumbers::*, 10> spread_members{
    &SpreadNumbers::density,     &SpreadNumbers::in,        &SpreadNumbers::out,
    &SpreadNumbers::between,     &SpreadNumbers::effective, &SpreadNumbers::effective_0,
    &SpreadNumbers::effective_2, &SpreadNumbers::evenness,  &SpreadNumbers::gini,
    &SpreadNumbers::gini_named};
static_assert(sizeof(SpreadNumbers) == spread_members.size() * sizeof(double), "all of them");

/// What leaders receive and say, by leader; those who did not answer say nothing.
struct SpreadSums {
  std::vector<double> received, said;
  const std::vector<bool>* answered = nullptr;
  std::size_t answering = 0;
  std::uint32_t without = 0xffffffffU;  ///< a leader who is left out
};

[[nodiscard]] COALIGN_API SpreadNumbers spread_numbers(const SpreadSums& sums);

[[nodiscard]] COALIGN_API SpreadSums spread_sums(const LayerView& layer,
                                                 const std::vector<bool>& answered,
                                                 std::size_t answering);

/// Not under three leaders, without ties, and where paths from all take too long.
[[nodiscard]] COALIGN_API bool has_centralization(const LayerView& layer);

/// Freeman's, from the betweenness of all leaders.
[[nodiscard]] COALIGN_API double betweenness_centralization(const std::vector<double>& between);

/// The numbers without each leader in turn, with what that leader says and is said of it.
[[nodiscard]] COALIGN_API std::vector<SpreadNumbers> spread_without_each(const LayerView& layer,
                                                                         const SpreadSums& whole,
                                                                         const Work& work);

/// What one leader says of another.
struct SaidOf {
  std::uint32_t from, to;
  double weight;
};

/// The squares of what each pair's ties move the numbers by, summed, as `LeaveOneOut` wants them; of two who name each other, what
/// either way moves is added. 0 for the centralization of betweenness, and for all where amounts differ so much that it takes too
/// long.
/// @complexity O(leaders x amounts that differ + ties x log ties)
[[nodiscard]] COALIGN_API SpreadNumbers spread_of_ties(std::vector<SaidOf> ties,
                                                       const SpreadSums& whole);
[[nodiscard]] COALIGN_API std::vector<SaidOf> all_said(const LayerView& layer);

}  // namespace coalign::inline COALIGN_ABI::leadership::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/detail/spread.cpp>
#endif

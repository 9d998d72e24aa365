// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/config.hpp>

#include <array>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline constexpr std::size_t kinds = 4;  // the unknown one included

[[nodiscard]] inline std::size_t kind_index(const Network& network, LeaderId leader) {
  return static_cast<std::size_t>(network.column(&Leader::kind)[leader.index()]);
}

/// What runs over ties between known leaders that are compared.
struct TieSums {
  double strength = 0, met = 0, unneeded = 0;
  std::uint64_t ties = 0, required_ties = 0, beside = 0;
  std::vector<double> by_goal, by_leader, strength_of;
  std::array<std::array<double, kinds>, kinds> by_kind{}, kind_strength{};
};

/// One sweep over every tie. @complexity O(entries + ties x entries of a leader)
[[nodiscard]] COALIGN_API TieSums sum_ties(const Network& network, const Requirement& from,
                                           const UndirectedLayer& layer, const Work& work);

/// Pairs joined by a path within those who support a goal, for every goal at once; into `committed`
/// how many support it. @complexity as `sum_ties`
[[nodiscard]] COALIGN_API std::vector<Estimate> connectedness(const Requirement& from,
                                                              const UndirectedLayer& layer,
                                                              std::vector<std::size_t>& committed,
                                                              const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/tie_sums.cpp>
#endif

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// A leader's part when it stands between a and b, by their groups: a -> leader -> b.
enum class BrokerRole : std::uint8_t {
  coordinator,     ///< A A A: all in one group
  itinerant,       ///< A B A: both others in one group, not the leader's
  representative,  ///< A A B: from the leader's group to another
  gatekeeper,      ///< A B B: from another into the leader's group
  liaison,         ///< A B C: three groups
  total
};
/// how many roles there are, `total` included
inline constexpr std::size_t broker_roles = 6;
/// their names, in order
inline constexpr std::array<std::string_view, broker_roles> broker_role_names{
    "coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total"};

/// For each leader and role, `count[role][leader]`: the ordered pairs (a, b) with ties a -> leader -> b and none a -> b. A pair
/// without directions counts twice, once each way, as in sna. `expected` and `deviation` are what ties at random, as many as there
/// are, would give a leader of a group of that size, with d the density and Q = d²(1 - d); z = (count - expected) / deviation, not
/// given where the deviation is 0, as in a group of one.
/// @source Gould and Fernandez 1989, Sociological Methodology 19:89; the expectations as R's sna has them
struct Brokerage {
  /// By role, then by leader.
  template <class T>
  using Roles = std::array<std::vector<T>, broker_roles>;
  /// what was counted; what random ties would give; its standard deviation; the difference in such deviations
  Roles<double> count, expected, deviation, z;
};

/// `group` has the number of each leader's group; `no_group` takes a leader out, with all numbers not given.
inline constexpr std::uint32_t no_group = 0xffffffffU;

/// How often each leader stands between two others, by the groups of the three: see `Brokerage`.
/// @throws BadArgument where groups are not as many as leaders
/// @complexity O(sum over ties of the degree at their end)
[[nodiscard]] COALIGN_API Brokerage brokerage(const LayerView& layer,
                                              const std::vector<std::uint32_t>& group,
                                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/brokerage.cpp>
#endif

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A maximum flow from what places hold, over arcs without limit, to what goals need.
class GoalFlow {
 public:
  using Arc = std::pair<std::uint32_t, std::uint32_t>;  ///< from a place, to a node

  /// Nodes are places, one for each supply, then goals, one for each need.
  /// @complexity that of Boost's push-relabel over them; memory grows with nodes and arcs
  COALIGN_API GoalFlow(const std::vector<double>& supply, const std::vector<double>& need,
                       std::vector<Arc> arcs);

  [[nodiscard]] double value() const noexcept { return value_; }
  [[nodiscard]] double left_at(std::size_t place) const { return left_[place]; }
  [[nodiscard]] double lacking(std::size_t goal) const { return lacking_[goal]; }

  /// Whether more at this node would still arrive at a need: the side of the smallest cut that lies nearest to
  /// the needs.
  [[nodiscard]] bool starved(std::size_t node) const { return starved_[node] != 0; }

 private:
  std::vector<double> left_, lacking_;
  std::vector<char> starved_;
  double value_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/goal_flow.cpp>
#endif

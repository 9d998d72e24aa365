// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/goal_stop.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::leadership {

/// What `resilience` looks at.
struct ResilienceOptions {
  /// which ties
  LayerOptions layer = {};
  std::size_t leaving = 5;  ///< how many of the most central leaders go, one after the other
};

/// What goes when a leader leaves after all those of the rows before.
struct Loss {
  LeaderId leader{};
  Estimate pairs, largest, agenda, resources;
};

/// A tie without which two parts of the network are no longer joined.
struct Bridge {
  LeaderId first{}, second{};
};

/// How fragile a network is: see `resilience`.
struct Resilience {
  std::size_t leaders = 0, components = 0, largest = 0, alone = 0;
  std::vector<Loss> losses;
  std::vector<GoalStop> goals;  ///< the fewest leaders first
  std::vector<LeaderId> articulation;
  std::vector<Bridge> bridges;
  std::uint32_t core = 0;
  std::vector<LeaderId> core_leaders;
};

/// What would be lost with whom? Ties of the chosen layer, whichever way they run.
///
/// `losses`: the leaders with most betweenness (from 256 leaders, where leaders (leaders + ties) is above 2e10) go (of equals with most ties, then the first), one after the other. Of the
/// pairs of those who stay whom a path joined at first, `pairs` is the share that none joins any more; `largest` is the largest
/// part that still hangs together as a share of those who stay; `agenda`, `resources`: what all who went carried of the sum
/// of positive positions, and of known amounts committed, the mean over resources.
///
/// `goals`: a leader is committed to a goal with a positive position or a commitment above 0 or of unknown amount. A goal stops where no such
/// leader remains, or under half of the known amount of any one resource now committed to it: the fewest leaders whose
/// leaving does one of both.
///
/// `articulation`: leaders on whom alone it hangs that others are joined; `bridges`: ties likewise. `core`: the largest k such that some
/// leaders each have k ties among them, and who they are.
/// Unknown: pairs and largest without ties or under two who stay; agenda without agendas; resources without known amounts.
/// @complexity O(leaders (leaders + ties))
[[nodiscard]] COALIGN_API Resilience resilience(const Network& network,
                                                const ResilienceOptions& options = {},
                                                const Work& work = {});
[[nodiscard]] COALIGN_API Resilience resilience(const Facts& facts,
                                                const ResilienceOptions& options = {},
                                                const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::leadership

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/resilience.cpp>
#endif

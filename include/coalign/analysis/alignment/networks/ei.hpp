// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct EiOptions {
  LayerOptions layer = {};
  inference::PermutationOptions permutation = {};
};

/// A group's own index: over all arcs from it and to it.
struct GroupEi {
  std::string group;
  std::size_t leaders = 0;
  double external = 0, internal = 0;  ///< strength of arcs
  Estimate index, expected;
};

/// Do ties stay within groups or cross them? See docs/measures.md.
struct EiIndex {
  std::string by;
  Estimate index;
  Estimate expected;                ///< where as many arcs fall on any pairs: from group sizes
  inference::PermutationTest test;  ///< groups shuffled among leaders
  std::size_t leaders = 0, leaders_grouped = 0;
  double external = 0, internal = 0;  ///< strength of arcs between groups, and within
  std::vector<GroupEi> by_group;      ///< in the order of their names
};

/// The E-I index of Krackhardt and Stern (1988), (E - I) / (E + I): -1 all ties within groups, 1 all
/// between. E and I are the strengths of arcs, a tie without direction being two; with
/// `TieWeight::binary` their number. `by` is "kind", "sector", "memberships", or else an attribute of
/// leaders. Groups by memberships are what somebody is a direct member of, and it belongs to its own
/// group; a tie is internal where two have any group in common. Leaders without a group do not count;
/// where responses are recorded, neither do arcs from who did not answer.
///
/// `expected` is the index of arcs that fall on any two alike, 2 (pairs between groups / pairs) - 1; its
/// distance to `index` is what homophily is, not the index.
///
/// @throws BadArgument where no leader has an attribute of that name
/// @complexity O(leaders + arcs), for each replicate arcs; by memberships also (different sets of them)^2
[[nodiscard]] COALIGN_API EiIndex ei_index(const Network& network, const std::string& by,
                                           const EiOptions& options = {}, const Work& work = {});
[[nodiscard]] COALIGN_API EiIndex ei_index(const Facts& facts, const std::string& by,
                                           const EiOptions& options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/ei.cpp>
#endif

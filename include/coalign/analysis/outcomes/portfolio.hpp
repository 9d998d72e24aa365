// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::outcomes {

struct PortfolioOptions {
  double correlation =
      0;  ///< of the outcomes of any two initiatives, in [0, 1]: spreads grow with it
};

/// A running initiative, and what goes with it if it fails.
struct InitiativeRisk {
  InitiativeId initiative{};
  Evidence evidence = Evidence::unknown;
  Estimate chance_of_success;  ///< of success, as given
  Estimate at_stake;  ///< of what is committed to all running, its share: the mean over resources
  std::vector<GoalId> goal_ids;      ///< that nothing else tried would lead to any more
  std::vector<LeaderId> leader_ids;  ///< who lead nothing else that runs
};

/// What is committed of a resource to what runs, and what of it may be lost. Whatever is committed to an
/// initiative that fails counts as lost.
struct ResourceRisk {
  ResourceId resource{};
  double amount = 0;                   ///< known amounts; all of it is the worst loss
  Estimate expected, lowest, highest;  ///< sum of (1 - p) x amount; unknown p as 1; as 0
  Estimate sd;                         ///< of the loss
  std::size_t amounts_unknown = 0;     ///< commitments without an amount
};

/// The risks that run now. See docs/outcomes.md.
struct Portfolio {
  std::size_t running = 0, planned = 0;
  std::size_t proven = 0, promising = 0, untested = 0;  ///< of those that run
  double correlation = 0;
  Estimate any;  ///< chance that at least one succeeds, if each stands for itself
  Estimate any_lowest, any_highest;  ///< whatever depends on whatever, and unknown chances are
  Estimate successes, sd;            ///< expected number, and its standard deviation
  Estimate effective_goals;          ///< effective number of the goals that they work on
  std::vector<InitiativeRisk> by_initiative;  ///< those that run
  std::vector<ResourceRisk> by_resource;      ///< those committed to them
};

/// Of initiatives that run (neither planned nor ended), with p their `success_probability`:
///
///     any       = 1 - product of (1 - p), from 0 to 1, as if outcomes were independent
///     any_lowest, any_highest = max p, min(1, sum of p): Frechet's bounds, with an unknown p as 0, as 1
///     successes = sum of p; its variance (1 - r) sum of s^2 + r (sum of s)^2, s^2 = p (1 - p), r the correlation
///     effective_goals = exp of the entropy of goals, each initiative's weight shared equally over its goals
///
/// and of each resource the same variance with s times the amount. `any`, `successes` and expected losses are
/// unknown where a chance is (`no_chances`); nothing is filled in. A goal goes with an initiative that every path to
/// it from anything tried runs through (see `theory_of_change`).
///
/// @throws BadArgument for a correlation outside [0, 1]
/// @complexity O(initiatives x their goals and leaders + commitments + contributions log goals)
[[nodiscard]] COALIGN_API Portfolio portfolio(const Network& network,
                                              const PortfolioOptions& options = {},
                                              const Work& work = {});
[[nodiscard]] COALIGN_API Portfolio portfolio(const Facts& facts,
                                              const PortfolioOptions& options = {},
                                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::outcomes

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/portfolio.cpp>
#endif

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/dissatisfaction.hpp>
#include <coalign/analysis/qualities/learning.hpp>
#include <coalign/analysis/qualities/outcomes.hpp>
#include <coalign/analysis/qualities/risk.hpp>
#include <coalign/analysis/qualities/sharing.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::qualities {

/// How much should go to what is how well tested; only the proportions matter.
struct EvidenceMix {
  double proven = 0, promising = 0, untested = 0;
};

struct ProfileOptions {
  Date as_of = {};  ///< forgets what was first known after it; open: see `Outcomes::as_of`
  Date first = {}, last = {};  ///< what was recorded in a period; not with `as_of`
  LeaderId leader = {};        ///< of one leader, with its members; not with `goal`
  GoalId goal = {};            ///< of one goal and those that serve it
  std::optional<EvidenceMix> mix = {};
  /// What an indicator counts in the score of its quality, by name ("risk.aimed"); 1 where not named.
  std::vector<std::pair<std::string, double>> weights = {};
  std::size_t lessons = 10'000;  ///< `reach` is exact up to so many, a sample of as many beyond
};

/// The five qualities of distributed leadership, as what is recorded bears them out. See
/// docs/qualities.md for each indicator, how it could be gamed, and what it does not say.
struct Profile {
  Network network;  ///< the part looked at, which the results' ids belong to

  Dissatisfaction dissatisfaction;
  Risk risk;
  Learning learning;
  Outcomes outcomes;
  Sharing sharing;
};

/// Each indicator is in [0, 1]: the share of things that show it, with their number as evidence and
/// Jeffreys interval, or jackknifed over the things where it is a mean of theirs; unknown where the list it rests on is
/// absent. A quality's score is the (weighted) mean of its known indicators, unknown under two.
///
/// @throws BadArgument for a leader or goal that is not in the part looked at, both at once, a period and
///   `as_of` at once, an unknown indicator, or weights or a mix out of range
/// @complexity O(rows log rows), and for up to `lessons` lessons those whom each concerns
[[nodiscard]] COALIGN_API Profile profile(const Network& network,
                                          const ProfileOptions& options = {},
                                          const Work& work = {});
[[nodiscard]] COALIGN_API Profile profile(const Facts& facts, const ProfileOptions& options = {},
                                          const Work& work = {});

/// A row behind an indicator.
struct Counted {
  std::string_view table;
  std::size_t row = 0;           ///< in the part of the network that is looked at
  std::vector<std::string> ids;  ///< its own id, or those of what it joins
  double part = 0;               ///< 1: counted in; 0: counted against; or in between
  double portion = 0;            ///< how much it weighs; all add up to 1
};

/// The rows behind one indicator ("learning.used"), in the network's order. It is the sum of portion x
/// part, but for `mix`, `spread` and `candid`, which compare what the rows add up to.
///
/// @throws BadArgument as `profile`
[[nodiscard]] COALIGN_API std::vector<Counted> rows(const Network& network,
                                                    std::string_view indicator,
                                                    const ProfileOptions& options = {},
                                                    const Work& work = {});
[[nodiscard]] COALIGN_API std::vector<Counted> rows(const Facts& facts, std::string_view indicator,
                                                    const ProfileOptions& options = {},
                                                    const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::qualities

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/analysis/qualities/profile.describe.hpp>  // which the source uses, and includes
#endif

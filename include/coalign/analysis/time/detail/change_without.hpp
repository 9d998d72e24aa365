// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

struct TwoDates;
struct Change;

namespace detail {

/// A measure's numbers on the four networks: first, same_first, same_second, second.
using FourNumbers = std::array<Numbers, 4>;

/// Beyond so many leaders on either date, a change has no intervals: each is a measure of four networks anew.
inline constexpr std::size_t most_leaders_of_change = 200;

/// The leaders of either date; none where they are too many, or too few for an interval.
[[nodiscard]] COALIGN_API std::vector<std::string> leaders_to_leave_out(const TwoDates& networks);

/// The network without a leader, and without all that refers to them.
[[nodiscard]] COALIGN_API Network without_leader(const Network& network, std::string_view leader,
                                                 const Work& work);

/// Takes in what a measure gives without each leader, and gives the steps of a change their intervals.
class ChangeWithout {
 public:
  /// `leader` counts in a step where one of its two networks has them.
  COALIGN_API void add(const TwoDates& networks, std::string_view leader, const FourNumbers& rest);
  /// The measure cannot do without a leader: no step has an interval.
  void give_up() noexcept { alike_ = false; }
  COALIGN_API void give(Change& to) const;

 private:
  struct Steps {
    std::string name;
    inference::LeaveOneOut went, changed, came;
  };
  std::vector<Steps> steps_;
  bool alike_ = true;  ///< whether each gave the same numbers
};

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI

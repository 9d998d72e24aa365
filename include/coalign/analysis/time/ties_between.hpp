// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What became of the ties of one type between two dates. A tie here is a pair of leaders, in their order where the
/// type has a direction: parallel rows are one. The id is the user's: it belongs to no one network.
///
///     first  = again + held + gone + left
///     second = again + held + came + joined + unasked
struct TiesBetween {
  std::string layer;  ///< id of the type of tie
  /// Whether it was asked on both: some hold on the first, some begin or end after it.
  bool twice = false;
  std::size_t first = 0, second = 0;  ///< that hold on each
  std::size_t again = 0;              ///< on both, recorded anew in between
  std::size_t held = 0;     ///< on both as they were recorded first: nothing newer is known
  std::size_t gone = 0;     ///< ended
  std::size_t left = 0;     ///< gone because one of the two is not there any more
  std::size_t came = 0;     ///< new, from a leader who had named others on the first
  std::size_t joined = 0;   ///< new because one of the two was not there before
  std::size_t unasked = 0;  ///< new, from a leader of whom no tie of the type is known on the first
};

/// By type of tie, in the order of the network. A leader who named nobody on the first date may not have been asked:
/// what is new from them is counted apart. Of a type without direction either end may have named the other.
///
/// @throws BadArgument where a date is open, or the second is not after the first
/// @complexity O(ties log ties)
[[nodiscard]] COALIGN_API std::vector<TiesBetween> ties_between(const Network& network, Date first,
                                                                Date second, const Work& work = {});

/// How many leaders gave an agenda entry on the first date, and of these how many gave one anew until the second.
struct AnswersBetween {
  std::size_t first = 0, again = 0;
};
/// @throws BadArgument as `ties_between` does
/// @complexity O(agenda entries)
[[nodiscard]] COALIGN_API AnswersBetween answers_between(const Network& network, Date first,
                                                         Date second);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/ties_between.cpp>
#endif

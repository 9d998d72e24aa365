// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/things.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What the interval of a difference to chance says.
enum class Verdict : std::uint8_t {
  unknown,      ///< there is no interval, or nothing to hold the number against
  above,        ///< the whole interval is above 0
  below,        ///< the whole interval is below 0
  not_distinct  ///< it holds 0: it could well be chance
};

template <>
struct Words<Verdict> {
  static constexpr std::array<std::string_view, 4> list{"", "above", "below", "not_distinct"};
};

/// How sure a verdict is, as a board would say it.
enum class Certainty : std::uint8_t {
  unknown,          ///< these data do not tell, or nothing is claimed that could be chance
  could_be_chance,  ///< the interval of the difference holds 0, or the tests together leave it open
  likely,           ///< neither, at 95 %
  clear             ///< neither at 99 %
};

template <>
struct Words<Certainty> {
  static constexpr std::array<std::string_view, 4> list{"", "could_be_chance", "likely", "clear"};
};

/// One thing that a report found, as a board would hear it.
struct Finding {
  std::string_view code;  ///< stable: what is said, whatever the numbers are
  std::string_view part;  ///< where in the report its numbers are, as `alignment.agendas`
  bool opening = false;   ///< whether it is one of the five at most that a board hears first
  Verdict verdict = Verdict::unknown;
  Certainty certainty = Certainty::unknown;
  Estimate value;       ///< the number that it says, with its interval where it has one
  Estimate beside;      ///< what it is held against
  Estimate difference;  ///< the one less the other, with the interval of the two together
  Estimate p;           ///< of that difference by chance alone, two-sided
  Estimate p_together;  ///< the same, as all findings with a p are looked at together
  std::vector<LeaderId> leader_ids;
  std::vector<GoalId> goal_ids;
  std::vector<ResourceId> resource_ids;
  std::string sentence;  ///< plain English, with one number; names are the network's own
  std::string
      numbers;  ///< the others: its interval, what chance gives, what counts; "" where there is none
};

/// What the interval of a difference to chance says.
[[nodiscard]] inline Verdict verdict_of(const Estimate& difference) {
  if (!difference.known() || !difference.interval) return Verdict::unknown;
  if (difference.interval->low > 0) return Verdict::above;
  if (difference.interval->high < 0) return Verdict::below;
  return Verdict::not_distinct;
}

}  // namespace coalign::inline COALIGN_ABI

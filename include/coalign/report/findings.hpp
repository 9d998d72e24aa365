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

namespace coalign::inline v0 {

/// What the interval of a number says of it beside what chance would give.
enum class Verdict : std::uint8_t {
  unknown,      ///< there is no interval, or nothing to hold it against
  above,        ///< the whole interval is above
  below,        ///< the whole interval is below
  not_distinct  ///< what chance would give lies within: it could well be chance
};

template <>
struct Words<Verdict> {
  static constexpr std::array<std::string_view, 4> list{"", "above", "below", "not_distinct"};
};

/// One thing that a report found, as a board would hear it.
struct Finding {
  std::string_view code;  ///< stable: what is said, whatever the numbers are
  std::string_view part;  ///< where in the report its numbers are, as `alignment.agendas`
  Verdict verdict = Verdict::unknown;
  Estimate value;   ///< the number that it says, with its interval where it has one
  Estimate beside;  ///< what it is held against
  std::vector<LeaderId> leader_ids;
  std::vector<GoalId> goal_ids;
  std::vector<ResourceId> resource_ids;
  std::string sentence;  ///< plain English; names are the network's own
};

/// What the interval of `value` says of it beside a number.
[[nodiscard]] inline Verdict verdict_of(const Estimate& value, const Estimate& beside) {
  if (!value.known() || !value.interval || !beside.known()) return Verdict::unknown;
  if (value.interval->low > beside.value) return Verdict::above;
  if (value.interval->high < beside.value) return Verdict::below;
  return Verdict::not_distinct;
}

}  // namespace coalign::inline v0

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/group_priorities.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::GroupPrioritiesOptions> {
  using Row = alignment::GroupPrioritiesOptions;
  static constexpr std::string_view what = "What groups of leaders are by.";
  static constexpr Fields fields{
      field("by", &Row::by, "what groups are by: kind, sector, memberships, or an attribute")
          .by_place()};
};

template <>
struct Description<alignment::GroupPriority> {
  using Row = alignment::GroupPriority;
  static constexpr std::string_view what = "How important a goal is to a group of leaders.";
  static constexpr Fields fields{
      field("group", &Row::group, "name of the group; missing: leaders without a value"),
      field("goal", &Row::goal, "the goal"),
      field("leaders", &Row::leaders, "number of leaders in the group whose agenda is known"),
      field("speaking", &Row::speaking, "number of them who say something on the goal"),
      field("priority", &Row::priority,
            "average importance of the goal to these leaders, silence counting as 0; 0: none; 1: "
            "as much as possible to all")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI

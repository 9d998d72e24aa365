// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/resilience.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<leadership::Loss> {
  using Row = leadership::Loss;
  static constexpr std::string_view what =
      "What goes when a leader leaves after all those of the rows before.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader who leaves"),
      field("pairs", &Row::pairs,
            "of the pairs of those who stay whom a path joined, the share that none joins any "
            "more; 1: all; "
            "0: none")
          .between(0, 1),
      field(
          "largest", &Row::largest,
          "largest part that still hangs together, as a share of those who stay; 1: all; 0: nobody")
          .between(0, 1),
      field("agenda", &Row::agenda,
            "share of all support for goals that those who left carried; 1: all; 0: none")
          .between(0, 1),
      field(
          "resources", &Row::resources,
          "share of committed resources that those who left gave, the mean over resources; 1: all; "
          "0: none")
          .between(0, 1)};
};

template <>
struct Description<leadership::GoalStop> {
  using Row = leadership::GoalStop;
  static constexpr std::string_view what = "The fewest leaders whose leaving stops a goal.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("committed", &Row::committed,
            "number of leaders who support it or commit something to it"),
      field("leaders", &Row::leaders, "the fewest leaders whose leaving stops it"),
      field("by", &Row::by,
            "nobody_left: nobody who is committed would remain; resource: under half of a resource "
            "would"),
      field("resource", &Row::resource, "that resource; missing: it is not one").optional()};
};

template <>
struct Description<leadership::Bridge> {
  using Row = leadership::Bridge;
  static constexpr std::string_view what =
      "A tie without which two parts of the network are no longer joined.";
  static constexpr Fields fields{
      field("first", &Row::first, "the leader that comes first in the network"),
      field("second", &Row::second, "the other leader")};
};

template <>
struct Description<leadership::Resilience> {
  using Row = leadership::Resilience;
  static constexpr std::string_view what = "What would be lost with whom?";
  static constexpr Fields fields{
      field("leaders", &Row::leaders, "number of all leaders"),
      field("components", &Row::components, "number of parts that no path joins"),
      field("largest", &Row::largest, "number of leaders in the largest of them"),
      field("alone", &Row::alone, "number of leaders without any tie"),
      field("losses", &Row::losses, "one row for each of the most central leaders, as they leave"),
      field("goals", &Row::goals,
            "one row for each goal with a committed leader, the fewest first"),
      field("articulation", &Row::articulation,
            "leaders on whom alone it hangs that others are joined"),
      field("bridges", &Row::bridges, "ties on which alone it hangs"),
      field("core", &Row::core,
            "largest number k such that some leaders each have k ties among them"),
      field("core_leaders", &Row::core_leaders, "those leaders")};
};

}  // namespace coalign::inline COALIGN_ABI

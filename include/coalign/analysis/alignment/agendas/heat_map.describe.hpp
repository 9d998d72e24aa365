// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/heat_map.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::HeatMapOptions> {
  using Row = alignment::HeatMapOptions;
  static constexpr std::string_view what = "How much of who wants what is shown.";
  static constexpr Fields fields{
      field("leaders", &Row::leaders,
            "how many leaders at most, up to 1,000: those who speak on most goals"),
      field("goals", &Row::goals,
            "how many goals at most, up to 1,000: those that most leaders speak on")};
};

template <>
struct Description<alignment::HeatCell> {
  using Row = alignment::HeatCell;
  static constexpr std::string_view what = "What one leader said of one goal.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"), field("goal", &Row::goal, "the goal"),
      field("stance", &Row::stance,
            "which side the leader takes; 1: fully for the goal; -1: fully against it")
          .between(-1, 1),
      field("priority", &Row::priority,
            "how important the goal is to the leader; 0: not at all; 1: as much as possible")
          .between(0, 1)};
};

template <>
struct Description<alignment::HeatMerge> {
  using Row = alignment::HeatMerge;
  static constexpr std::string_view what = "Two clusters of leaders that were joined into one.";
  static constexpr Fields fields{
      field("begin", &Row::begin, "number of the first row of the upper one, counted from 0"),
      field("middle", &Row::middle, "number of the first row of the lower one"),
      field("end", &Row::end, "number of the row after its last"),
      field("apart", &Row::apart,
            "how far a leader in the one is from a leader in the other, on average over them; 0: "
            "they want the same")
          .at_least(0)};
};

template <>
struct Description<alignment::HeatMap> {
  using Row = alignment::HeatMap;
  static constexpr std::string_view what =
      "Who wants what: leaders and goals, each in the order that puts like beside like.";
  static constexpr Fields fields{
      field("leaders_known", &Row::leaders_known, "number of leaders with a known agenda"),
      field("goals_known", &Row::goals_known, "number of goals that anybody speaks on"),
      field("rows", &Row::rows, "the leaders that are shown, from top to bottom"),
      field("columns", &Row::columns, "the goals that are shown, from left to right"),
      field("cells", &Row::cells,
            "what was said, one row for each leader and goal; none where the leader is silent"),
      field("merges", &Row::merges,
            "how leaders were joined by average linkage, the nearest first: a dendrogram")};
};

}  // namespace coalign::inline COALIGN_ABI

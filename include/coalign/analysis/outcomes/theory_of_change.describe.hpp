// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/theory_of_change.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<outcomes::GoalPaths> {
  using Row = outcomes::GoalPaths;
  static constexpr std::string_view what =
      "How one goal is reached in the theory of change, and where it leads.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("vision", &Row::vision, "whether the goal is a vision"),
      field("leads", &Row::leads, "whether the goal is a vision or leads to one; missing: unknown"),
      field("initiatives", &Row::initiatives, "number of active initiatives that work on the goal"),
      field("supported", &Row::supported,
            "whether an active initiative works on the goal or on a goal that leads to it"),
      field("funded", &Row::funded,
            "whether resources are committed to the goal, to a goal that leads to it, or to their "
            "active initiatives; missing: unknown"),
      field(
          "share", &Row::share,
          "share of the weight of all paths to visions that runs through the goal; 1: all; 0: none")
          .between(0, 1),
      field("only_initiative", &Row::only_initiative,
            "initiative that every path to the goal takes, where it is the last such step")
          .optional(),
      field("only_goal", &Row::only_goal,
            "other goal that every path to the goal takes, where it is the last such step")
          .optional()};
};

template <>
struct Description<outcomes::InitiativePaths> {
  using Row = outcomes::InitiativePaths;
  static constexpr std::string_view what = "Where one initiative leads in the theory of change.";
  static constexpr Fields fields{
      field("initiative", &Row::initiative, "the initiative"),
      field("status", &Row::status, "status as given; missing: not given"),
      field("active", &Row::active,
            "whether the initiative is active: tried, and neither failed nor stopped"),
      field("leads", &Row::leads,
            "whether a path leads from the initiative to a vision; missing: unknown"),
      field("funded", &Row::funded,
            "whether resources are committed to it, or by one of its leaders to one of its goals; "
            "missing: unknown"),
      field("paths", &Row::paths,
            "number of different paths from the initiative to a vision; 0: none")
          .at_least(0),
      field("path_weight", &Row::path_weight,
            "total weight of its paths to a vision; each weighs the product of its contributions' "
            "strengths; 0: there is none")
          .at_least(0),
      field("credit", &Row::credit,
            "share of the weight of the paths of all active initiatives; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<outcomes::ResourcePaths> {
  using Row = outcomes::ResourcePaths;
  static constexpr std::string_view what = "Where the commitments of one resource lead.";
  static constexpr Fields fields{
      field("resource", &Row::resource, "the resource"),
      field("amount", &Row::amount, "known amount committed, in the unit of the resource")
          .at_least(0),
      field("leading", &Row::leading, "amount committed to what leads to a vision").at_least(0),
      field("nowhere", &Row::nowhere, "amount committed to what does not lead to a vision")
          .at_least(0),
      field("ended", &Row::ended, "amount committed to initiatives that failed or were stopped")
          .at_least(0),
      field("open", &Row::open,
            "amount committed to what may or may not lead to a vision, because nobody recorded it")
          .at_least(0),
      field("amounts_unknown", &Row::amounts_unknown,
            "number of commitments whose amount is unknown"),
      field("share", &Row::share,
            "share of the known amount that leads to a vision; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<outcomes::TheoryOfChange> {
  using Row = outcomes::TheoryOfChange;
  static constexpr std::string_view what = "Do paths lead from initiatives to the vision?";
  static constexpr Fields fields{
      field("leading", &Row::leading,
            "share of active initiatives that lead to a vision; 1: all; 0: none")
          .between(0, 1),
      field("carried", &Row::carried,
            "share of active initiatives that lead to a vision and are funded; 1: all; 0: none")
          .between(0, 1),
      field("visions_reached", &Row::visions_reached,
            "share of visions that an active initiative leads to; 1: all; 0: none")
          .between(0, 1),
      field("fragile", &Row::fragile,
            "share of goals with active initiatives behind them that depend on one initiative or "
            "goal; 1: all; 0: none")
          .between(0, 1),
      field("visions_marked", &Row::visions_marked,
            "whether visions are marked as such; if not, visions are goals that are served and "
            "serve no other"),
      field("all_lead", &Row::all_lead,
            "whether every goal leads to a vision, so that leading could not have come out "
            "otherwise"),
      field("active", &Row::active,
            "number of active initiatives: tried, and neither failed nor stopped"),
      field("planned", &Row::planned, "number of planned initiatives"),
      field("ended", &Row::ended, "number of initiatives that failed or were stopped"),
      field("by_goal", &Row::by_goal, "one row for each goal"),
      field("by_initiative", &Row::by_initiative, "one row for each initiative"),
      field("by_resource", &Row::by_resource, "one row for each resource that is committed")};
};

}  // namespace coalign::inline COALIGN_ABI

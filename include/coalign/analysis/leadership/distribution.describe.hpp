// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/distribution.hpp>
#include <coalign/analysis/leadership/typology.describe.hpp>
#include <coalign/graph/layer.describe.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<leadership::BesideRandom> {
  using Row = leadership::BesideRandom;
  static constexpr std::string_view what =
      "A number beside what as many ties at random would give.";
  static constexpr Fields fields{
      field("value", &Row::value, "the number, as the data give it"),
      field("random", &Row::random,
            "average over random networks; its interval holds 95 of 100 of them"),
      field("p", &Row::p,
            "chance of a number as unusual in either direction; 1: nothing unusual; near 0: hardly "
            "chance")
          .between(0, 1)};
};

template <>
struct Description<leadership::GroupShare> {
  using Row = leadership::GroupShare;
  static constexpr std::string_view what = "What part of the leadership a group of leaders has.";
  static constexpr Fields fields{
      field("group", &Row::group, "value that the leaders of the group share"),
      field("leaders", &Row::leaders, "number of leaders in it"),
      field("share", &Row::share,
            "share of all leadership received that goes to the group; 1: all; 0: none")
          .between(0, 1),
      field("representation", &Row::representation,
            "that share divided by the group's share of leaders; 1: as many as it has members; "
            "above 1: more")
          .at_least(0)};
};

template <>
struct Description<leadership::GoalLeadership> {
  using Row = leadership::GoalLeadership;
  static constexpr std::string_view what =
      "How far leadership is spread among the leaders who support a goal.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("leaders", &Row::leaders, "number of leaders who support it"),
      field("named", &Row::named, "number of them whom another of them names as leading"),
      field("density", &Row::density,
            "strength of leadership ties among them, as a share of the most there could be; 1: "
            "everybody by all; 0: nobody is named")
          .between(0, 1),
      field("effective", &Row::effective,
            "number of equal leaders who would be as spread; 1: all leadership is in one hand")
          .at_least(0),
      field("centralization", &Row::centralization,
            "how far leadership goes to one of them; 0: all receive as much; 1: all goes to one")
          .between(0, 1)};
};

template <>
struct Description<leadership::LeaderShare> {
  using Row = leadership::LeaderShare;
  static constexpr std::string_view what = "How much leadership one leader receives.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("place", &Row::place,
            "its place by leadership received; 1: the most; interval: the places that it could "
            "have if other leaders like these had answered")
          .at_least(1),
      field("named_by", &Row::named_by, "number of leaders who say that this one leads"),
      field("received", &Row::received, "the strengths of these ties added up").at_least(0),
      field("share", &Row::share, "that as a share of what all leaders receive; 1: all; 0: nothing")
          .between(0, 1)};
};

template <>
struct Description<leadership::Distribution> {
  using Row = leadership::Distribution;
  static constexpr std::string_view what = "Is leadership in few hands or in many?";
  static constexpr Fields fields{
      field("types", &Row::types, "types of ties that count"),
      field("stated", &Row::stated,
            "whether these types say that they mean leadership; else all ties count"),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_answering", &Row::leaders_answering,
            "number of leaders who answered, or of all leaders where no answers are recorded"),
      field("leaders_named", &Row::leaders_named,
            "number of leaders of whom somebody says that they lead"),
      field("arcs", &Row::arcs, "number of times that somebody is named"),
      field("density", &Row::density,
            "strength of all leadership ties as a share of the most there could be; 0: nobody is "
            "named; 1: everybody by all, fully")
          .between(0, 1),
      field("centralization_in", &Row::centralization_in,
            "how far leadership goes to one; 0: all receive as much; 1: all goes to one"),
      field("centralization_out", &Row::centralization_out,
            "how far one alone names others; 0: all do as much; 1: only one does, everybody"),
      field("centralization_betweenness", &Row::centralization_betweenness,
            "how far paths run through one; 0: through all alike; 1: all through one"),
      field("effective", &Row::effective,
            "number of equal leaders among whom leadership would be as spread (Hill number of "
            "order 1)"),
      field("effective_0", &Row::effective_0, "number of leaders named at all (order 0)")
          .at_least(0),
      field("effective_2", &Row::effective_2,
            "number of equal leaders, those with much counted more (order 2)")
          .at_least(0),
      field("evenness", &Row::evenness,
            "effective number / number named; 1: those who are named receive as much; near 0: one "
            "receives nearly all")
          .between(0, 1),
      field("gini", &Row::gini,
            "inequality of leadership received over all leaders; 0: all receive as much; near 1: "
            "one receives all"),
      field(
          "gini_named", &Row::gini_named,
          "the same over those who are named at all; 0: all receive as much; near 1: one receives "
          "nearly all")
          .between(0, 1),
      field("typology", &Row::typology,
            "what kind of network leadership makes, by whether leaders name each other"),
      field("replicates", &Row::replicates, "number of random networks"),
      field("groups", &Row::groups, "one row for each group of leaders, by kind unless asked"),
      field("goals", &Row::goals, "one row for each goal that at least two leaders support"),
      field("by_leader", &Row::by_leader, "the twenty leaders who receive most, the most first")};
};

template <>
struct Description<leadership::DistributionOptions> {
  using Row = leadership::DistributionOptions;
  static constexpr std::string_view what = "Whose leadership it is about.";
  static constexpr Fields fields{
      field("layers", &Row::types,
            "types of ties, by their ids; none: those that mean leadership, or all where none says "
            "so")
          .by_place(),
      field("several", &Row::several, several_answers),
      field("by", &Row::by, "what groups are by: kind, sector, memberships, or an attribute"),
      field("seed", &Row::seed, "seed of the random networks: the same one gives the same bits"),
      field("replicates", &Row::replicates,
            "number of random networks to compare with; 0: none; fewer where one takes long")};
};

}  // namespace coalign::inline COALIGN_ABI

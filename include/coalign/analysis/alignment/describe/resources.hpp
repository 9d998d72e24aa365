// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<alignment::ResourceAlignment> {
  using Row = alignment::ResourceAlignment;
  static constexpr std::string_view what = "One kind of means: a resource, or those of one group.";
  static constexpr std::tuple fields{
      field("resource", &Row::resource, "which; of a group the first"),
      field("group", &Row::group, "of resources that add up by their rates"),
      field("commitments", &Row::commitments, "of it"),
      field("providers", &Row::providers, "leaders who commit any"),
      field("amounts_unknown", &Row::amounts_unknown, "commitments that add to no total"),
      field("committed", &Row::committed, "in all, in units of the group"),
      field("needed", &Row::needed, "in all"),
      field("held", &Row::held, "in all"),
      field("need_unknown", &Row::need_unknown,
            "of what is committed, to goals whose need is not recorded"),
      field("match", &Row::match, "of priorities and what is committed: 0 to 1"),
      field("match_givers", &Row::match_givers, "among those who commit"),
      field("chance", &Row::chance, "the match if grants of the same sizes fell at random"),
      field("coverage", &Row::coverage, "of what is needed, committed: 0 to 1"),
      field("deliverable", &Row::deliverable, "of what is needed, what could arrive: 0 to 1")};
};

template <>
struct Description<alignment::GoalResource> {
  using Row = alignment::GoalResource;
  static constexpr std::string_view what = "A goal and one kind of means.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("resource", &Row::resource, "of a group the first"),
      field("needed", &Row::needed, "how much"),
      field("committed", &Row::committed, "how much"),
      field("providers", &Row::providers, "leaders who commit any"),
      field("amounts_unknown", &Row::amounts_unknown, "commitments that add to no total"),
      field("wanted", &Row::wanted, "its share of priorities"),
      field("given", &Row::given, "its share of what is committed"),
      field("coverage", &Row::coverage, "committed / needed, up to 1"),
      field("effective_providers", &Row::effective_providers, "Hill number of order 1 of them"),
      field("dominance", &Row::dominance, "of order 2: 1 where all hangs on one")};
};

template <>
struct Description<alignment::GoalResources> {
  using Row = alignment::GoalResources;
  static constexpr std::string_view what = "A goal's share of priorities and of means.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"), field("wanted", &Row::wanted, "share of priorities"),
      field("given", &Row::given, "share of what is committed"),
      field("loss", &Row::loss, "its part of 1 - match"),
      field("coverage", &Row::coverage, "mean over the resources that it needs")};
};

template <>
struct Description<alignment::LeaderResources> {
  using Row = alignment::LeaderResources;
  static constexpr std::string_view what = "Whether a leader gives to what they want.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"), field("commitments", &Row::commitments, "of theirs"),
      field("match", &Row::match, "of their priorities and what they commit: 0 to 1")};
};

template <>
struct Description<alignment::Bottleneck> {
  using Row = alignment::Bottleneck;
  static constexpr std::string_view what =
      "Goals that need more of a resource than the holdings that can reach them.";
  static constexpr std::tuple fields{
      field("resource", &Row::resource, "of a group the first"),
      field("goals", &Row::goals, "the one that lacks most first"),
      field("needed", &Row::needed, "by them"),
      field("reachable", &Row::reachable, "of that, what can arrive"),
      field("shortfall", &Row::shortfall, "the rest"),
      field("unused", &Row::unused, "held by those who cannot reach them"),
      field("giver", &Row::giver, "who has most to spare"),
      field("receiver", &Row::receiver, "who could put it behind the goal that lacks most"),
      field("gain", &Row::gain, "what a tie that carries it from one to the other would bring")};
};

template <>
struct Description<alignment::Resources> {
  using Row = alignment::Resources;
  static constexpr std::string_view what = "How far means follow the priorities.";
  static constexpr std::tuple fields{
      field("match", &Row::match, "of priorities and what is committed: 0 to 1"),
      field("match_givers", &Row::match_givers, "among those who commit"),
      field("chance", &Row::chance, "the match if grants of the same sizes fell at random"),
      field("coverage", &Row::coverage, "of what is needed, committed: 0 to 1"),
      field("coverage_at_most", &Row::coverage_at_most,
            "if every amount that is unknown covered its goals"),
      field("deliverable", &Row::deliverable, "of what is needed, what could arrive: 0 to 1"),
      field("commitments", &Row::commitments, "that count"),
      field("amounts_unknown", &Row::amounts_unknown, "of these, that add to no total"),
      field("parts", &Row::parts, "of other commitments, not added again"),
      field("no_goal", &Row::no_goal, "to initiatives without a goal"),
      field("by_resource", &Row::by_resource, "each kind of means"),
      field("by_goal", &Row::by_goal, "the split of 1 - match"),
      field("by_goal_resource", &Row::by_goal_resource, "where any is wanted, needed or committed"),
      field("by_leader", &Row::by_leader, "those who commit anything"),
      field("bottlenecks", &Row::bottlenecks, "where too little can arrive")};
};

}  // namespace coalign::inline v0

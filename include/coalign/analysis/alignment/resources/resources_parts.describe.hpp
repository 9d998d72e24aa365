// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::ResourceAlignment> {
  using Row = alignment::ResourceAlignment;
  static constexpr std::string_view what =
      "How one kind of resource follows what leaders want and covers what goals need.";
  static constexpr Fields fields{
      field("resource", &Row::resource, "the resource, or the first one of its group"),
      field("group", &Row::group,
            "group of resources that add up by their rates; missing: the resource stands alone"),
      field("commitments", &Row::commitments, "number of commitments of this kind of resource"),
      field("providers", &Row::providers, "number of leaders who commit any of it"),
      field("amounts_unknown", &Row::amounts_unknown,
            "number of commitments whose amount is unknown, so that they are in no total"),
      field("committed", &Row::committed, "total amount committed, in the common unit of the group")
          .at_least(0),
      field("needed", &Row::needed, "total amount that goals need, in the common unit of the group")
          .at_least(0),
      field("held", &Row::held, "total amount that leaders hold, in the common unit of the group")
          .at_least(0),
      field("need_unknown", &Row::need_unknown,
            "amount committed to goals whose need is not recorded although that of other goals is")
          .at_least(0),
      field("match", &Row::match,
            "how far committed amounts follow what leaders want; 1: exactly; 0: all goes to goals "
            "that nobody wants")
          .between(0, 1),
      field("match_givers", &Row::match_givers,
            "how far committed amounts follow what those who commit want; 1: exactly; 0: all goes "
            "to other goals")
          .between(0, 1),
      field("chance", &Row::chance,
            "match expected if the same amounts fell on random goals, wanted ones more often; 1: "
            "exact; 0: no match")
          .between(0, 1),
      field("coverage", &Row::coverage,
            "share of what goals need that is committed, each goal up to its need; 1: all; 0: none")
          .between(0, 1),
      field("deliverable", &Row::deliverable,
            "share of what goals need that could arrive from holdings along ties that carry it; 1: "
            "all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<alignment::GoalResource> {
  using Row = alignment::GoalResource;
  static constexpr std::string_view what = "How one kind of resource serves one goal.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("resource", &Row::resource, "the resource, or the first one of its group"),
      field("needed", &Row::needed, "amount that the goal needs, in the common unit of the group")
          .at_least(0),
      field("committed", &Row::committed,
            "amount committed to the goal, in the common unit of the group")
          .at_least(0),
      field("providers", &Row::providers, "number of leaders who commit any of it to the goal"),
      field("amounts_unknown", &Row::amounts_unknown,
            "number of commitments to the goal whose amount is unknown, so that they are in no "
            "total"),
      field("wanted", &Row::wanted,
            "the goal's share of what leaders want, times its need where needs are recorded; 1: "
            "all; 0: nothing")
          .between(0, 1),
      field("given", &Row::given,
            "the goal's share of what is committed of this resource; 1: all; 0: nothing")
          .between(0, 1),
      field("coverage", &Row::coverage,
            "share of the goal's need that is committed; 1: all or more; 0: nothing")
          .between(0, 1),
      field("effective_providers", &Row::effective_providers,
            "effective number of providers by what they commit (Hill number of order 1); 1: one "
            "commits all; at most their number")
          .at_least(1),
      field("dominant_providers", &Row::dominant_providers,
            "effective number of providers that counts large ones most (Hill number of order 2); "
            "1: all depends on one provider")
          .at_least(1)};
};

template <>
struct Description<alignment::GoalResources> {
  using Row = alignment::GoalResources;
  static constexpr std::string_view what =
      "How what is committed to a goal follows how much it is wanted.";
  static constexpr Fields fields{field("goal", &Row::goal, "the goal"),
                                 field("wanted", &Row::wanted,
                                       "the goal's share of what leaders want, averaged over "
                                       "kinds of resource; 1: all; 0: nothing")
                                     .between(0, 1),
                                 field("given", &Row::given,
                                       "the goal's share of what is committed, averaged over "
                                       "kinds of resource; 1: all; 0: nothing")
                                     .between(0, 1),
                                 field("loss", &Row::loss,
                                       "how much the goal lowers the match; 0: not at all; the "
                                       "losses of all goals add up to 1 minus the match")
                                     .between(0, 1),
                                 field("coverage", &Row::coverage,
                                       "share of the goal's need that is committed, averaged "
                                       "over the resources that it needs; 1: all; 0: nothing")
                                     .between(0, 1)};
};

template <>
struct Description<alignment::LeaderResources> {
  using Row = alignment::LeaderResources;
  static constexpr std::string_view what =
      "Whether a leader commits resources to the goals that this leader wants.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("commitments", &Row::commitments, "number of commitments of the leader"),
      field("match", &Row::match,
            "how far the leader's commitments follow the leader's own priorities; 1: exactly; 0: "
            "all goes to other goals")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI

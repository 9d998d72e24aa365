// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/analysis/alignment/resources/resources_parts.describe.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::Bottleneck> {
  using Row = alignment::Bottleneck;
  static constexpr std::string_view what =
      "Goals that need more of a resource than can reach them.";
  static constexpr Fields fields{
      field("resource", &Row::resource, "the resource, or the first one of its group"),
      field("goals", &Row::goals, "the goals, the one that lacks most first"),
      field("needed", &Row::needed, "amount that the goals of the bottleneck need").at_least(0),
      field("reachable", &Row::reachable,
            "amount needed by the goals that can arrive from holdings along ties")
          .at_least(0),
      field("shortfall", &Row::shortfall, "amount needed by the goals that cannot arrive")
          .at_least(0),
      field("unused", &Row::unused, "amount held that cannot reach the goals of the bottleneck")
          .at_least(0),
      field("giver", &Row::giver, "leader with some to spare, who could give through a new tie")
          .optional(),
      field("receiver", &Row::receiver,
            "leader who could pass it on to one of the goals that lack most")
          .optional(),
      field("gain", &Row::gain,
            "amount more that would arrive through a new tie from giver to receiver")
          .at_least(0)};
};

template <>
struct Description<alignment::Resources> {
  using Row = alignment::Resources;
  static constexpr std::string_view what =
      "Do resources follow the priorities, cover what goals need and reach them?";
  static constexpr Fields fields{
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
      field("difference", &Row::difference,
            "match minus the match expected by chance; above 0: amounts follow priorities more "
            "than chance would have it; below 0: less")
          .between(-1, 1),
      field("coverage", &Row::coverage,
            "share of what goals need that is committed, averaged over kinds of resource; 1: all; "
            "0: none")
          .between(0, 1),
      field("coverage_at_most", &Row::coverage_at_most,
            "coverage if every commitment of unknown amount met the whole need of its goals; 1: "
            "all; 0: none")
          .between(0, 1),
      field("deliverable", &Row::deliverable,
            "share of what goals need that could arrive from holdings along ties that carry it; 1: "
            "all; 0: none")
          .between(0, 1),
      field("commitments", &Row::commitments, "number of commitments that count"),
      field("amounts_unknown", &Row::amounts_unknown,
            "number of commitments whose amount is unknown, so that they are in no total"),
      field("parts", &Row::parts,
            "number of commitments that are part of another one and not added again"),
      field("no_goal", &Row::no_goal, "number of commitments to initiatives without a goal"),
      field("by_resource", &Row::by_resource, "one row for each kind of resource"),
      field("by_goal", &Row::by_goal,
            "one row for each goal; the losses add up to 1 minus the match"),
      field("by_goal_resource", &Row::by_goal_resource,
            "one row for each goal and kind of resource where any is wanted, needed or committed"),
      field("by_leader", &Row::by_leader, "one row for each leader who commits anything"),
      field("bottlenecks", &Row::bottlenecks,
            "one row for each kind of resource that cannot fully reach the goals")};
};

template <>
struct Description<alignment::ResourcesOptions> {
  using Row = alignment::ResourcesOptions;
  static constexpr std::string_view what = "What is asked of resources.";
  static constexpr Fields fields{
      field("deliverable", &Row::deliverable,
            "whether to ask what could arrive along ties, which takes flows"),
      field("seed", &Row::seed,
            "seed of the match by chance, where grants are too many to try all")};
};

}  // namespace coalign::inline COALIGN_ABI

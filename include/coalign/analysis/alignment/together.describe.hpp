// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/alignment/together.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::Aligned> {
  static constexpr std::array<std::string_view, 4> list{"", "agendas", "networks", "resources"};
};

template <>
struct Description<alignment::Conversation> {
  using Row = alignment::Conversation;
  static constexpr std::string_view what =
      "One leader's shift on one goal, and how much it would raise the agenda score.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("goal", &Row::goal, "the goal"),
      field("silent", &Row::silent, "whether the leader has said nothing about the goal so far"),
      field("stance", &Row::stance,
            "the leader's stance on the goal now; 1: fully for it; -1: fully against it")
          .between(-1, 1),
      field("priority", &Row::priority,
            "the leader's priority for the goal now; 1: highest; 0: none")
          .between(0, 1),
      field(
          "to_stance", &Row::to_stance,
          "stance of the others, to which the leader would move; 1: fully for the goal; -1: fully "
          "against it")
          .between(-1, 1),
      field("to_priority", &Row::to_priority,
            "priority that the leader would then give the goal; 1: highest; 0: none")
          .between(0, 1),
      field("gain", &Row::gain, "exact rise of the agenda score by this shift; 0: none")
          .between(0, 2),
      field("alike", &Row::alike,
            "number of leaders whose same shift would gain as much, this leader included")};
};

template <>
struct Words<alignment::Raised> {
  static constexpr std::array<std::string_view, 3> list{"", "coverage", "match"};
};

template <>
struct Description<alignment::MeansShift> {
  using Row = alignment::MeansShift;
  static constexpr std::string_view what =
      "The new or moved amount of a resource that would help most.";
  static constexpr Fields fields{
      field("resource", &Row::resource, "the resource, or the first one of its group"),
      field("source", &Row::source,
            "goal that the amount goes to now; missing: the amount would be new")
          .optional(),
      field("to", &Row::to, "goal that the amount would go to"),
      field("amount", &Row::amount, "amount to commit or move, in the common unit of the group")
          .at_least(0),
      field("raises", &Row::raises,
            "number that would rise: coverage, or match where coverage is unknown"),
      field("gain", &Row::gain,
            "exact rise of coverage or match by this shift; 1: from nothing to all; 0: no rise")
          .between(0, 1)};
};

template <>
struct Description<alignment::AlignedPart> {
  using Row = alignment::AlignedPart;
  static constexpr std::string_view what =
      "One part of alignment, beside chance and the best possible.";
  static constexpr Fields fields{
      field("value", &Row::value,
            "score of this part; 1: full alignment; 0: none; agendas below 0: opposed")
          .between(-1, 1),
      field("chance", &Row::chance,
            "score that chance alone would give; 1: full alignment; 0: none")
          .between(0, 1),
      field("position", &Row::position,
            "score between chance (0) and the best arrangement of the same (1); below 0: worse "
            "than chance")
          .up_to(1)};
};

template <>
struct Description<alignment::OneNumber> {
  using Row = alignment::OneNumber;
  static constexpr std::string_view what = "The parts of alignment multiplied into one number.";
  static constexpr Fields fields{
      field("score", &Row::score,
            "geometric mean of agendas, networks and resources; 1: all fully aligned; 0: one of "
            "them not at all")
          .between(0, 1),
      field(
          "agendas", &Row::agendas,
          "the agenda score, with 0 for anything below; 1: same goals and stances; 0: not aligned")
          .between(0, 1),
      field("networks", &Row::networks,
            "share of the ties that shared goals require that exist (congruence); 1: all; 0: none")
          .between(0, 1),
      field("resources", &Row::resources,
            "geometric mean of match and coverage, or the one that is known; 1: both full; 0: one "
            "is nothing")
          .between(0, 1)};
};

template <>
struct Description<alignment::Together> {
  using Row = alignment::Together;
  static constexpr std::string_view what =
      "Which part of alignment is weakest, and what would help most?";
  static constexpr Fields fields{
      field("agendas", &Row::agendas, "whether leaders want the same"),
      field("networks", &Row::networks,
            "whether ties join the leaders whose shared goals require them"),
      field("resources", &Row::resources,
            "whether what is committed follows the priorities (match)"),
      field("coverage", &Row::coverage,
            "share of what goals need that is committed, averaged over kinds of resource; 1: all; "
            "0: none")
          .between(0, 1),
      field("compared", &Row::compared, "number of parts whose position is known"),
      field("weakest", &Row::weakest,
            "part with the lowest position; missing: fewer than two positions are known"),
      field("tie", &Row::tie, "the missing tie that would raise the congruence most").optional(),
      field("conversation", &Row::conversation,
            "the shift of one leader on one goal that would raise the agenda score most")
          .optional(),
      field("means", &Row::means,
            "the new or moved amount that would raise coverage, or else the match, most")
          .optional()};
};

}  // namespace coalign::inline COALIGN_ABI

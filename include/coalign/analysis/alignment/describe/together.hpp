// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/describe/networks.hpp>
#include <coalign/analysis/alignment/together.hpp>

namespace coalign::inline v0 {

template <>
struct Words<alignment::Aligned> {
  static constexpr std::array<std::string_view, 4> list{"", "agendas", "networks", "resources"};
};

template <>
struct Description<alignment::Conversation> {
  using Row = alignment::Conversation;
  static constexpr std::string_view what =
      "One leader's shift on one goal, and what it would do for the agenda score.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"),
      field("goal", &Row::goal, "on what"),
      field("silent", &Row::silent, "they have no entry on it yet"),
      field("stance", &Row::stance, "where they stand now; unknown where silent"),
      field("priority", &Row::priority, "what priority they give it now"),
      field("to_stance", &Row::to_stance, "where the others stand"),
      field("to_priority", &Row::to_priority, "with what priority they would stand there"),
      field("gain", &Row::gain, "what the agenda score would rise by"),
      field("alike", &Row::alike, "known leaders of whom the same is true")};
};

template <>
struct Words<alignment::Raised> {
  static constexpr std::array<std::string_view, 3> list{"", "coverage", "match"};
};

template <>
struct Description<alignment::MeansShift> {
  using Row = alignment::MeansShift;
  static constexpr std::string_view what = "Means that would help most.";
  static constexpr std::tuple fields{
      field("resource", &Row::resource, "of a group the first"),
      field("source", &Row::source, "the goal that they go to now; null: new ones"),
      field("to", &Row::to, "the goal that they would go to"),
      field("amount", &Row::amount, "how much, in units of the group"),
      field("raises", &Row::raises, "coverage, where needs are known, else the match"),
      field("gain", &Row::gain, "what that would rise by")};
};

template <>
struct Description<alignment::AlignedPart> {
  using Row = alignment::AlignedPart;
  static constexpr std::string_view what = "A part of alignment beside chance and the best.";
  static constexpr std::tuple fields{
      field("value", &Row::value, "its score"), field("chance", &Row::chance, "by chance"),
      field("position", &Row::position, "0: as by chance; 1: the best arrangement of the same")};
};

template <>
struct Description<alignment::OneNumber> {
  using Row = alignment::OneNumber;
  static constexpr std::string_view what = "The parts of alignment multiplied.";
  static constexpr std::tuple fields{
      field("score", &Row::score, "the geometric mean of the parts"),
      field("agendas", &Row::agendas, "the agenda score, not below 0"),
      field("networks", &Row::networks, "the congruence"),
      field("resources", &Row::resources,
            "geometric mean of match and coverage, or the one known")};
};

template <>
struct Description<alignment::Together> {
  using Row = alignment::Together;
  static constexpr std::string_view what = "The parts of alignment side by side.";
  static constexpr std::tuple fields{
      field("agendas", &Row::agendas, "do they want the same?"),
      field("networks", &Row::networks, "do ties run where goals need them?"),
      field("resources", &Row::resources, "the match: do means follow the priorities?"),
      field("coverage", &Row::coverage, "beside it: of what goals need, what is committed"),
      field("compared", &Row::compared, "parts whose position is known"),
      field("weakest", &Row::weakest, "the one with the lowest position; null below two"),
      field("tie", &Row::tie, "the missing tie that would add most to the congruence"),
      field("conversation", &Row::conversation,
            "the shift of one leader on one goal that would add most to the agenda score"),
      field("means", &Row::means,
            "the shift of means that would add most to coverage, or the match")};
};

}  // namespace coalign::inline v0

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas.hpp>
#include <coalign/analysis/alignment/describe/common_agenda.hpp>

namespace coalign::inline v0 {

template <>
struct Words<alignment::Silence> {
  static constexpr std::array<std::string_view, 2> list{"absent", "unknown"};
};
template <>
struct Words<alignment::Balance> {
  static constexpr std::array<std::string_view, 2> list{"none", "leader"};
};
template <>
struct Description<alignment::Chance> {
  using Row = alignment::Chance;
  static constexpr std::string_view what = "What chance alone would give.";
  static constexpr std::tuple fields{
      field("agreement", &Row::agreement, "of stances uniform on the points of the scale"),
      field("overlap", &Row::overlap, "of each leader's priorities put on random goals"),
      field("score", &Row::score, "their product"),
      field("agreement_beyond_chance", &Row::agreement_beyond_chance,
            "0 at chance, 1 at unanimity"),
      field("overlap_ratio", &Row::overlap_ratio, "overlap as a multiple of chance")};
};

template <>
struct Description<alignment::Through> {
  using Row = alignment::Through;
  static constexpr std::string_view what =
      "The score when support also counts for the goals that it serves.";
  static constexpr std::tuple fields{
      field("gamma", &Row::gamma, "how much of a priority reaches the goal that is served"),
      field("derived", &Row::derived, "entries made or raised so"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::GoalAgendas> {
  using Row = alignment::GoalAgendas;
  static constexpr std::string_view what =
      "A goal's part of the score, and who stands where on it.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("portion", &Row::portion, "share of the denominator"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common"),
      field("supporting", &Row::supporting, "leaders with a stance above 0"),
      field("opposing", &Row::opposing, "leaders with a stance below 0"),
      field("neutral", &Row::neutral, "leaders with a stance of 0"),
      field("silent", &Row::silent, "leaders with a known agenda and no entry on it"),
      field("mean_stance", &Row::mean_stance, "over those who speak"),
      field("sd_stance", &Row::sd_stance, "over those who speak, the population's deviation"),
      field("van_der_eijk", &Row::van_der_eijk, "agreement on the scale's points, -1 to 1"),
      field("esteban_ray", &Row::esteban_ray, "polarization: 0 to 1, two equal camps at the ends"),
      field("loss", &Row::loss, "what it costs the score: sums to 1 - score"),
      field("loss_of_overlap", &Row::loss_of_overlap, "of that, by not caring about it alike"),
      field("loss_of_agreement", &Row::loss_of_agreement, "of that, by not standing on it alike")};
};

template <>
struct Description<alignment::KindPair> {
  using Row = alignment::KindPair;
  static constexpr std::string_view what = "The score over the pairs of leaders of two kinds.";
  static constexpr std::tuple fields{
      field("kinds", &Row::kinds, "the two kinds, or one twice"),
      field("leaders", &Row::leaders, "how many of each have a known agenda"),
      field("portion", &Row::portion, "share of the denominator"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::SectorPair> {
  using Row = alignment::SectorPair;
  static constexpr std::string_view what = "The score over the pairs of leaders of two sectors.";
  static constexpr std::tuple fields{
      field("sectors", &Row::sectors, "the two sectors, or one twice; null is none"),
      field("leaders", &Row::leaders, "how many of each have a known agenda"),
      field("portion", &Row::portion, "share of the denominator"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common")};
};

template <>
struct Description<alignment::LeaderAgendas> {
  using Row = alignment::LeaderAgendas;
  static constexpr std::string_view what = "A leader's own score, and the group's without them.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"),
      field("portion", &Row::portion, "share of the denominator, half of each of their pairs"),
      field("score", &Row::score, "over their own pairs"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common"),
      field("without", &Row::without, "what the group's score would be without them"),
      field("effect", &Row::effect, "the group's score less that")};
};

template <>
struct Description<alignment::Agendas> {
  using Row = alignment::Agendas;
  static constexpr std::string_view what =
      "How far leaders want the same things, and care about the same things.";
  static constexpr std::tuple fields{
      field("score", &Row::score, "agreement x overlap; the agreement where silence is unknown"),
      field("agreement", &Row::agreement, "on what both care about: -1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "of what either cares about, what both do: 0 to 1"),
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_known", &Row::leaders_known, "with a known agenda"),
      field("influence_known", &Row::influence_known, "their share of all influence"),
      field("entries", &Row::entries, "agenda entries that count: of several over time the latest"),
      field("inferred", &Row::inferred, "of these, inferred from acts"),
      field("goals", &Row::goals, "all there are"),
      field("goals_known", &Row::goals_known, "on which anybody speaks"),
      field("silence", &Row::silence, "how no entry was read"),
      field("balance", &Row::balance, "whether priorities were balanced by leader"),
      field("chance", &Row::chance, "what chance alone would give"),
      field("through", &Row::through, "when support also counts for the goals that it serves"),
      field("krippendorff_alpha", &Row::krippendorff_alpha,
            "agreement of stances over goals beyond chance"),
      field("common", &Row::common, "who supports the visions"),
      field("by_goal", &Row::by_goal, "the split by goal"),
      field("by_kind", &Row::by_kind, "the split by pairs of kinds"),
      field("by_sector", &Row::by_sector, "the split by pairs of sectors"),
      field("by_leader", &Row::by_leader, "the split by leader, and the score without each")};
};

}  // namespace coalign::inline v0

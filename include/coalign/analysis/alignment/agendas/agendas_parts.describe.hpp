// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::Chance> {
  using Row = alignment::Chance;
  static constexpr std::string_view what =
      "What chance alone would give, and how far the network is from it.";
  static constexpr Fields fields{
      field("agreement", &Row::agreement,
            "agreement expected if stances were random points of the scale; 1: always the same; 0: "
            "midway")
          .between(0, 1),
      field("overlap", &Row::overlap,
            "overlap expected if each leader put the same priorities on random goals; 1: all in "
            "common; 0: nothing")
          .between(0, 1),
      field("score", &Row::score,
            "score expected by chance: agreement by chance times overlap by chance, or agreement "
            "alone where silence is unknown; 1: full alignment; 0: none")
          .between(0, 1),
      field("agreement_beyond_chance", &Row::agreement_beyond_chance,
            "agreement on a scale with chance at 0; 1: everybody agrees; 0: as by chance; below 0: "
            "less than by chance")
          .between(-2, 1),
      field("overlap_ratio", &Row::overlap_ratio,
            "overlap divided by the overlap expected by chance; 1: as by chance; 2: twice as much; "
            "0: nothing in common")
          .at_least(0),
      field("score_difference", &Row::score_difference,
            "score minus the score expected by chance; above 0: more than by chance; below 0: less")
          .between(-2, 1),
      field("overlap_difference", &Row::overlap_difference,
            "overlap minus the overlap expected by chance; above 0: more than by chance; below 0: "
            "less")
          .between(-1, 1)};
};

template <>
struct Description<alignment::Through> {
  using Row = alignment::Through;
  static constexpr std::string_view what =
      "The score when support for a goal also counts for the goals that it serves.";
  static constexpr Fields fields{
      field("gamma", &Row::gamma,
            "how much of the priority for a goal counts for a goal that it serves; 1: all; 0: "
            "nothing")
          .between(0, 1),
      field("derived", &Row::derived,
            "number of agenda entries that were added or raised in this way"),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1)};
};

template <>
struct Description<alignment::GoalAgendas> {
  using Row = alignment::GoalAgendas;
  static constexpr std::string_view what =
      "How far leaders align on one goal, and who stands where on it.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("portion", &Row::portion,
            "weight of the goal in the score of all goals, as a share; 1: all; 0: none")
          .between(0, 1),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("supporting", &Row::supporting, "number of leaders with a stance above 0 on the goal"),
      field("opposing", &Row::opposing, "number of leaders with a stance below 0 on the goal"),
      field("neutral", &Row::neutral, "number of leaders with a stance of 0 on the goal"),
      field("silent", &Row::silent,
            "number of leaders with a known agenda who say nothing about the goal"),
      field("without_stance", &Row::without_stance,
            "number of leaders who say how important the goal is to them, not which side they "
            "take"),
      field("mean_stance", &Row::mean_stance,
            "average stance of the leaders who take one on the goal; 1: all fully for it; -1: all "
            "fully against it")
          .between(-1, 1),
      field("sd_stance", &Row::sd_stance,
            "spread (standard deviation) of the stances on the goal; 0: all the same; 1: half at "
            "either end")
          .between(0, 1),
      field("van_der_eijk", &Row::van_der_eijk,
            "agreement of the stances (van der Eijk's A); 1: all the same; 0: evenly spread; -1: "
            "half at either end")
          .between(-1, 1),
      field("esteban_ray", &Row::esteban_ray,
            "polarization of the stances (Esteban and Ray); 1: two equal camps at the ends; 0: all "
            "the same")
          .between(0, 1),
      field("loss", &Row::loss,
            "how much the goal lowers the score; 0: not at all; the losses of all goals add up to "
            "1 minus the score")
          .between(0, 2),
      field(
          "loss_of_overlap", &Row::loss_of_overlap,
          "part of the loss that arises because leaders do not care equally about the goal; 1: the "
          "whole score; 0: nothing")
          .between(0, 1),
      field("loss_of_agreement", &Row::loss_of_agreement,
            "part of the loss that arises because leaders take different stances on the goal; 0: "
            "nothing")
          .between(0, 2)};
};

template <>
struct Description<alignment::KindPair> {
  using Row = alignment::KindPair;
  static constexpr std::string_view what =
      "How far leaders of two kinds align, over all pairs with one leader of each.";
  static constexpr Fields fields{
      field("kinds", &Row::kinds, "the two kinds; one kind twice for pairs within it"),
      field("leaders", &Row::leaders, "number of leaders of either kind whose agenda is known"),
      field("portion", &Row::portion,
            "weight of these pairs in the score of all pairs, as a share; 1: all; 0: none")
          .between(0, 1),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1)};
};

template <>
struct Description<alignment::SectorPair> {
  using Row = alignment::SectorPair;
  static constexpr std::string_view what =
      "How far leaders of two sectors align, over all pairs with one leader of each.";
  static constexpr Fields fields{
      field("sectors", &Row::sectors,
            "the two sectors; one sector twice for pairs within it; missing: leaders without a "
            "sector"),
      field("leaders", &Row::leaders, "number of leaders of either sector whose agenda is known"),
      field("portion", &Row::portion,
            "weight of these pairs in the score of all pairs, as a share; 1: all; 0: none")
          .between(0, 1),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI

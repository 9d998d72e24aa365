// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/blocs.hpp>
#include <coalign/analysis/inference/describe/permutation.hpp>

namespace coalign::inline v0 {

template <>
struct Description<alignment::BlocGoal> {
  using Row = alignment::BlocGoal;
  static constexpr std::string_view what = "Where a bloc stands on a goal.";
  static constexpr std::tuple fields{
      field("bloc", &Row::bloc, "the number of the bloc"),
      field("goal", &Row::goal, "which"),
      field("inside", &Row::inside, "mean position of the bloc, -1 against to 1 for"),
      field("outside", &Row::outside, "of all others"),
      field("apart", &Row::apart, "inside - outside"),
      field("supporting", &Row::supporting, "members with a stance above 0"),
      field("opposing", &Row::opposing, "members with a stance below 0"),
      field("neutral", &Row::neutral, "members with a stance of 0"),
      field("silent", &Row::silent, "members without an entry on it")};
};

template <>
struct Description<alignment::Bloc> {
  using Row = alignment::Bloc;
  static constexpr std::string_view what =
      "Leaders who agree with one another more than with others.";
  static constexpr std::tuple fields{
      field("bloc", &Row::bloc, "its number, from 1"),
      field("leaders", &Row::leaders, "how many"),
      field("score", &Row::score, "among themselves"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common"),
      field("score_with_others", &Row::score_with_others, "between them and all others"),
      field("members", &Row::members, "who")};
};

template <>
struct Description<alignment::Blocs> {
  using Row = alignment::Blocs;
  static constexpr std::string_view what = "Do leaders fall into camps?";
  static constexpr std::tuple fields{
      field("modularity", &Row::modularity, "signed, of the pairs that share a goal"),
      field("stability", &Row::stability, "how alike what the orders found is, 1: the same"),
      field("orders", &Row::orders, "in which leaders were tried"),
      field("orders_same", &Row::orders_same, "that found exactly these blocs"),
      field("leaders_known", &Row::leaders_known, "with a known agenda"),
      field("alone", &Row::alone, "of them in no bloc"),
      field("pairs", &Row::pairs, "that share a goal"),
      field("structure", &Row::structure, "spread of agreement, as a multiple of chance"),
      field("spread", &Row::spread, "standard deviation of pair agreement, and by chance"),
      field("blocs", &Row::blocs, "the largest first"),
      field("goals", &Row::goals, "of each the five that set it apart most")};
};

}  // namespace coalign::inline v0

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/blocs.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::BlocGoal> {
  using Row = alignment::BlocGoal;
  static constexpr std::string_view what =
      "Where one bloc stands on a goal, beside all other leaders.";
  static constexpr Fields fields{
      field("bloc", &Row::bloc, "number of the bloc, from 1"),
      field("goal", &Row::goal, "the goal"),
      field("inside", &Row::inside,
            "average position (stance times priority) in the bloc; 1: all fully for the goal; -1: "
            "all fully against it")
          .between(-1, 1),
      field("outside", &Row::outside,
            "average position (stance times priority) of all others; 1: all fully for the goal; "
            "-1: all fully against it")
          .between(-1, 1),
      field("apart", &Row::apart,
            "average position of the bloc minus that of all others; 0: the same; 2 or -2: opposite "
            "ends")
          .between(-2, 2),
      field("supporting", &Row::supporting, "number of members with a stance above 0 on the goal"),
      field("opposing", &Row::opposing, "number of members with a stance below 0 on the goal"),
      field("neutral", &Row::neutral, "number of members with a stance of 0 on the goal"),
      field("silent", &Row::silent, "number of members who say nothing about the goal")};
};

template <>
struct Description<alignment::Bloc> {
  using Row = alignment::Bloc;
  static constexpr std::string_view what =
      "A group of leaders who align with one another more than with others.";
  static constexpr Fields fields{
      field("bloc", &Row::bloc, "number of the bloc, from 1"),
      field("leaders", &Row::leaders, "number of leaders in the bloc"),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("score_with_others", &Row::score_with_others,
            "how far members align with all other leaders; 1: same goals, same stances; -1: same "
            "goals, opposite stances")
          .between(-1, 1),
      field("members", &Row::members, "the leaders in the bloc")};
};

template <>
struct Description<alignment::Blocs> {
  using Row = alignment::Blocs;
  static constexpr std::string_view what = "Do leaders fall into camps?";
  static constexpr Fields fields{
      field("modularity", &Row::modularity,
            "how clearly leaders divide into these blocs (signed modularity); 1: completely; 0: as "
            "if blocs were drawn at random")
          .between(-1, 1),
      field("modularity_by_chance", &Row::modularity_by_chance,
            "test of the modularity that one search finds against fields in which it is chance who "
            "speaks on what"),
      field("modularity_any_goal", &Row::modularity_any_goal,
            "the same test against fields in which each leader speaks on goals drawn evenly, with "
            "all stances dealt anew"),
      field("stability", &Row::stability,
            "how alike the blocs from different orders of search are (adjusted Rand); 1: always "
            "the same; 0: as by chance")
          .between(-1, 1),
      field("orders", &Row::orders, "number of orders in which leaders were tried"),
      field("orders_same", &Row::orders_same, "number of orders that found exactly these blocs"),
      field("leaders_known", &Row::leaders_known,
            "number of leaders whose stance on a goal is known"),
      field("without_stance", &Row::without_stance,
            "number of agenda entries left out: they say how important a goal is, not which side "
            "the leader takes"),
      field("alone", &Row::alone, "number of leaders with a known agenda who are in no bloc"),
      field("pairs", &Row::pairs, "number of pairs of leaders who share a goal"),
      field("structure", &Row::structure,
            "spread of agreement between pairs, divided by its spread by chance; 1: no camps; "
            "above 1: divided more than by chance")
          .at_least(0),
      field("spread_by_chance", &Row::spread_by_chance,
            "test of the spread of agreement between pairs against stances shuffled within each "
            "goal"),
      field("blocs", &Row::blocs,
            "one row for each bloc of two or more leaders, the largest first"),
      field("goals", &Row::goals,
            "for each of the first 20 blocs, up to five goals on which it differs most from all "
            "others")};
};

template <>
struct Description<alignment::BlocsOptions> {
  using Row = alignment::BlocsOptions;
  static constexpr std::string_view what = "How blocs are searched for.";
  static constexpr Fields fields{
      field("seed", &Row::seed,
            "seed of the orders and of chance: the same one gives the same bits"),
      field("orders", &Row::orders,
            "number of orders in which leaders are tried, that of the rows first")
          .at_least(1),
      field("replicates", &Row::replicates,
            "number of shuffles that chance is tried with; 0: none"),
      field("again", &Row::again,
            "more orders are tried until the best division was found so often, as long as they "
            "cost little; 0: no more than orders"),
      field("enough", &Row::enough, enough_shuffles)};
};

}  // namespace coalign::inline COALIGN_ABI

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/analysis/alignment/networks/networks_parts.describe.hpp>
#include <coalign/graph/layer.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::NothingRequired> {
  static constexpr std::array<std::string_view, 2> list{"unknown", "met"};
};

template <>
struct Description<alignment::Networks> {
  using Row = alignment::Networks;
  static constexpr std::string_view what =
      "Do ties join the leaders whose shared goals require them to work together?";
  static constexpr Fields fields{
      field("score", &Row::score,
            "congruence: share of the ties that shared goals require, by how much they require "
            "them, that exist; 1: all; 0: none")
          .between(0, 1),
      field("density", &Row::density,
            "average strength of the tie between two leaders compared; 1: all tied at full "
            "strength; 0: no ties")
          .between(0, 1),
      field("activity", &Row::activity,
            "whether leaders of whom goals require more have more ties; 1: no difference; above 1: "
            "yes; below 1: fewer")
          .at_least(0),
      field("placement", &Row::placement,
            "whether each leader's ties join leaders with shared goals; 1: as at random; above 1: "
            "more often; below 1: less often")
          .at_least(0),
      field("lift", &Row::lift,
            "congruence divided by density; 1: shared goals make no difference; above 1: ties "
            "follow them; below 1: ties avoid them")
          .at_least(0),
      field("of_best", &Row::of_best,
            "congruence between ties placed anywhere (0) and the same ties placed best (1); below "
            "0: worse than anywhere")
          .up_to(1),
      field("unneeded", &Row::unneeded,
            "share of the tie strength between leaders compared that no shared goal requires; 1: "
            "all; 0: none")
          .between(0, 1),
      field(
          "counted", &Row::counted,
          "share of pairs whose goals require a tie that have one of any strength; 1: all; 0: none")
          .between(0, 1),
      field("difference", &Row::difference,
            "congruence minus density; above 0: ties follow shared goals; below 0: they avoid them")
          .between(-1, 1),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_known", &Row::leaders_known, "number of leaders whose agenda is known"),
      field("pairs", &Row::pairs,
            "number of pairs compared: both agendas known, and at least one of the two answered"),
      field("ties", &Row::ties,
            "number of pairs compared that have a tie; direction does not count"),
      field(
          "ties_beside", &Row::ties_beside,
          "number of pairs with a tie that are not compared, because too little is known of them"),
      field("through", &Row::through,
            "how much two goals require ties when one serves the other; 1: like one shared goal; "
            "0: not at all")
          .between(0, 1),
      field("by_goal", &Row::by_goal,
            "one row for each goal; portion times score adds up to the congruence"),
      field("by_kind", &Row::by_kind,
            "one row for each pair of kinds; portion times score adds up to the congruence"),
      field("by_leader", &Row::by_leader, "one row for each leader whose agenda is known")};
};

template <>
struct Description<alignment::NetworksOptions> {
  using Row = alignment::NetworksOptions;
  static constexpr std::string_view what = "How ties are held against what shared goals require.";
  static constexpr Fields fields{
      field("layer", &Row::layer, "which ties count"),
      field("through", &Row::through,
            "how much those are required to be tied whose goals serve one another")
          .between(0, 1),
      field("reach", &Row::reach,
            "above 1, paths of up to so many ties connect two leaders, whatever the ties weigh")
          .at_least(1),
      field("decay", &Row::decay, "what each further tie of a path leaves of the connection")
          .above(0)
          .up_to(1),
      field("nothing_required", &Row::nothing_required,
            "what the counted form is where no pair requires anything: unknown, or met, which is "
            "1, as some tools have it"),
      field("of_best", &Row::of_best,
            "whether to look for the best arrangement, which takes longer than all the rest"),
      field(
          "intervals", &Row::intervals,
          "whether to jackknife numbers for their intervals, which takes longer than what is left "
          "then")};
};

}  // namespace coalign::inline COALIGN_ABI

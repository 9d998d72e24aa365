// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/positions.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<structure::Position> {
  using Row = structure::Position;
  static constexpr std::string_view what = "Where one leader stands.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field(
          "place", &Row::place,
          "its place by betweenness; 1: the most; interval: the places that it could have if other "
          "leaders like these had taken part")
          .at_least(1),
      field("ties_in", &Row::ties_in, "number of ties that arrive"),
      field("ties_out", &Row::ties_out, "number of ties that leave"),
      field("strength_in", &Row::strength_in, "strengths of arriving ties added up"),
      field("betweenness", &Row::betweenness,
            "pairs of others whose shortest paths run through the leader")
          .at_least(0),
      field("closeness", &Row::closeness,
            "how near the leader is to all others; 1: one step; 0: it reaches nobody"),
      field("pagerank", &Row::pagerank,
            "share of time that somebody who follows ties is there; 1: always; near 0: hardly ever")
          .between(0, 1),
      field("constraint", &Row::constraint,
            "how little the leader's neighbours leave open between them; low: it connects "
            "leaders who are otherwise apart")
          .at_least(0),
      field("effective_size", &Row::effective_size, "number of neighbours who are not redundant"),
      field("clustering", &Row::clustering,
            "share of pairs of neighbours that are tied; 1: all; 0: none")
          .between(0, 1),
      field("core", &Row::core,
            "largest k such that the leader is among leaders with k ties among them"),
      field("component", &Row::component, "number of the part that paths join; 0 comes first"),
      field("community", &Row::community, "number of its community; 0: the largest"),
      field("rated_trust", &Row::rated_trust,
            "how far others trust the leader: mean of their ratings; 0: not at all; 1: fully")
          .between(0, 1),
      field("rated_value", &Row::rated_value,
            "how much others value the leader: mean of their ratings; 0: not at all; 1: most")
          .between(0, 1),
      field("connectivity", &Row::connectivity,
            "number of neighbours as a share of those of whoever has most; 1: most; 0: none")
          .between(0, 1),
      field("held_alone", &Row::held_alone,
            "number of resources that the leader has and nobody else"),
      field("among_first", &Row::among_first,
            "in how many of five measures the leader is in the first quarter")};
};

template <>
struct Description<structure::Positions> {
  using Row = structure::Positions;
  static constexpr std::string_view what = "Who stands where, and what holds the network together?";
  static constexpr Fields fields{
      field("leaders", &Row::leaders, "number of all leaders"),
      field("components", &Row::components, "number of parts that no path joins"),
      field("largest", &Row::largest, "number of leaders in the largest of them"),
      field("alone", &Row::alone, "number of leaders without any tie"),
      field("ties", &Row::ties, "number of ties; one without direction runs both ways"),
      field("sampled", &Row::sampled, "whether betweenness is from a sample of leaders"),
      field("mean_distance", &Row::mean_distance,
            "mean number of steps between two leaders whom a path joins"),
      field("longest_distance", &Row::longest_distance, "largest such number"),
      field("transitivity", &Row::transitivity,
            "share of pairs with a common neighbour that are tied; 1: all; 0: none")
          .between(0, 1),
      field("degree_assortativity", &Row::degree_assortativity,
            "whether leaders with many ties tie to leaders with many; 1: always; 0: as by chance")
          .between(-1, 1),
      field("communities", &Row::communities, "number of communities of two or more"),
      field("community_starts", &Row::community_starts, "number of orders that were tried"),
      field("community_same", &Row::community_same,
            "number of them that found this very division; few: do not believe in its borders"),
      field("modularity", &Row::modularity,
            "how much more strength stays within communities than by chance, as a share of all"),
      field("rows", &Row::rows, "one row for each leader shown")};
};

}  // namespace coalign::inline COALIGN_ABI

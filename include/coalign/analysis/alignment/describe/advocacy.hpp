// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/advocacy.hpp>
#include <coalign/analysis/inference/describe/permutation.hpp>

namespace coalign::inline v0 {

template <>
struct Description<alignment::LeaderAdvocacy> {
  using Row = alignment::LeaderAdvocacy;
  static constexpr std::string_view what =
      "A leader's own index, over the ties from them and to them.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"), field("out", &Row::out, "over their own ties: 0 to 1"),
      field("into", &Row::into, "over the ties of others to them: 0 to 1")};
};

template <>
struct Description<alignment::AdvocacyCoalition> {
  using Row = alignment::AdvocacyCoalition;
  static constexpr std::string_view what =
      "Do those who are tied think alike, and those who think alike have ties?";
  static constexpr std::tuple fields{
      field("index", &Row::index, "Advocacy Coalition Index: 1 in line, 0 the opposite"),
      field("broker", &Row::broker, "of tie strength, how much bridges difference: 0 to 1"),
      field("missing", &Row::missing, "of likeness, how much goes without a tie: 0 to 1"),
      field("likeness", &Row::likeness, "mean likeness of stances, 0 to 1; at 1 nobody differs"),
      field("chance", &Row::chance, "the index beside shuffled agendas"),
      field("broker_by_chance", &Row::broker_by_chance, "its mean under shuffled agendas"),
      field("missing_by_chance", &Row::missing_by_chance, "its mean under shuffled agendas"),
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_known", &Row::leaders_known, "with a known agenda"),
      field("pairs", &Row::pairs, "in their order, that speak on a goal both"),
      field("arcs", &Row::arcs, "that join such a pair"),
      field("by_leader", &Row::by_leader, "of each known leader")};
};

}  // namespace coalign::inline v0

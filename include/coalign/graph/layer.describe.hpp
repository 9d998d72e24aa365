// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/layer.hpp>
#include <coalign/model/describe/options.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<TieWeight> {
  static constexpr std::array<std::string_view, 2> list{"strength", "binary"};
};

template <>
struct Words<Several> {
  static constexpr std::array<std::string_view, 3> list{"latest", "sum", "max"};
};

inline constexpr std::string_view several_answers =
    "which answer counts where the same was asked again: the latest, the sum of all, or the most "
    "that held on one day";

template <>
struct Description<LayerOptions> {
  using Row = LayerOptions;
  static constexpr std::string_view what = "Which ties count, and how much.";
  static constexpr Fields fields{
      field("layers", &Row::types, "types of ties, by their ids; none: all").by_place(),
      field("weight", &Row::weight,
            "what a tie weighs: its strength as a share of the largest of its type, or 1"),
      field("several", &Row::several, several_answers)};
  static constexpr Switches<Row> switched{
      "also",
      "what counts as ties too: memberships, initiatives led together, commitments that "
      "one makes through another"};
  static constexpr std::array<Switch<Row>, 3> switches{{{"memberships", &Row::memberships},
                                                        {"initiatives", &Row::initiatives},
                                                        {"commitments", &Row::commitments}}};
};

}  // namespace coalign::inline COALIGN_ABI

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/ei.hpp>
#include <coalign/analysis/inference/describe/permutation.hpp>

namespace coalign::inline v0 {

template <>
struct Description<alignment::GroupEi> {
  using Row = alignment::GroupEi;
  static constexpr std::string_view what = "A group's E-I index.";
  static constexpr std::tuple fields{
      field("group", &Row::group, "which"),
      field("leaders", &Row::leaders, "in it"),
      field("external", &Row::external, "strength of arcs between it and others"),
      field("internal", &Row::internal, "strength of arcs within it"),
      field("index", &Row::index, "(E - I) / (E + I): -1 to 1"),
      field("expected", &Row::expected, "from group sizes")};
};

template <>
struct Description<alignment::EiIndex> {
  using Row = alignment::EiIndex;
  static constexpr std::string_view what = "Do ties stay within groups or cross them?";
  static constexpr std::tuple fields{
      field("by", &Row::by, "what groups leaders"),
      field("index", &Row::index, "(E - I) / (E + I): -1 all within, 1 all between"),
      field("expected", &Row::expected, "from group sizes, where ties fall on any two"),
      field("chance", &Row::chance, "the index beside shuffled groups"),
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_grouped", &Row::leaders_grouped, "that have a group"),
      field("external", &Row::external, "strength of arcs between groups"),
      field("internal", &Row::internal, "strength of arcs within groups"),
      field("by_group", &Row::by_group, "the same of each")};
};

}  // namespace coalign::inline v0

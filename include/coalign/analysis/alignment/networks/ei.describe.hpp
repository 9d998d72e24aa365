// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/ei.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/graph/layer.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::GroupEi> {
  using Row = alignment::GroupEi;
  static constexpr std::string_view what =
      "Whether ties of one group stay within it or cross to other groups.";
  static constexpr Fields fields{
      field("group", &Row::group, "name of the group"),
      field("leaders", &Row::leaders, "number of leaders in the group"),
      field("external", &Row::external,
            "total strength of ties between the group and others, each direction counted")
          .at_least(0),
      field("internal", &Row::internal,
            "total strength of ties within the group, each direction counted")
          .at_least(0),
      field("index", &Row::index,
            "external minus internal share of the group's tie strength (E-I index); 1: all "
            "external; 0: half; -1: all internal")
          .between(-1, 1),
      field("expected", &Row::expected,
            "index (E-I) expected from group sizes if ties joined any two leaders; 1: all "
            "external; -1: all internal")
          .between(-1, 1)};
};

template <>
struct Description<alignment::EiIndex> {
  using Row = alignment::EiIndex;
  static constexpr std::string_view what = "Do ties stay within groups or cross between them?";
  static constexpr Fields fields{
      field("by", &Row::by, "what groups leaders: kind, sector, memberships or another attribute"),
      field("index", &Row::index,
            "share of tie strength between groups minus share within (E-I index); 1: all between; "
            "0: half; -1: all within")
          .between(-1, 1),
      field("expected", &Row::expected,
            "index (E-I) expected from group sizes if ties joined any two leaders; 1: all between; "
            "-1: all within")
          .between(-1, 1),
      field("test", &Row::test, "test of the index against groups shuffled among leaders"),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_grouped", &Row::leaders_grouped, "number of leaders who have a group"),
      field("external", &Row::external,
            "total strength of ties between groups, each direction counted")
          .at_least(0),
      field("internal", &Row::internal,
            "total strength of ties within groups, each direction counted")
          .at_least(0),
      field("by_group", &Row::by_group, "one row for each group")};
};

template <>
struct Description<alignment::EiOptions> {
  using Row = alignment::EiOptions;
  static constexpr std::string_view what = "Which ties count, and how chance is tried.";
  static constexpr Fields fields{field("layer", &Row::layer, "which ties count"),
                                 field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI

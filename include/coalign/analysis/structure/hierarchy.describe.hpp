// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/hierarchy.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<structure::Hierarchy> {
  using Row = structure::Hierarchy;
  static constexpr std::string_view what =
      "How far ties make a tree from above to below; each number is 1 for such a tree.";
  static constexpr Fields fields{
      field("connectedness", &Row::connectedness,
            "share of the pairs of leaders that a path joins, whichever way ties run; 1: all; 0: "
            "none")
          .between(0, 1),
      field("hierarchy", &Row::hierarchy,
            "of the pairs where one reaches the other, the share where only one does; 1: all; 0: "
            "none")
          .between(0, 1),
      field("efficiency", &Row::efficiency,
            "how few ties hold each component together; 1: no tie more than it takes; 0: every "
            "possible tie")
          .between(0, 1),
      field("lubness", &Row::lubness,
            "share of pairs with one leader above both who is below all others above both; 1: all; "
            "0: "
            "none")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI

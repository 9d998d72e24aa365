// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/typology.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<leadership::Typology> {
  using Row = leadership::Typology;
  static constexpr std::string_view what = "What kind of network leadership makes.";
  static constexpr Fields fields{
      field("level", &Row::level,
            "how far leadership is shared beside fourteen school teams: low, moderate, high; known "
            "for 5 to 15 leaders who all answered about directed ties"),
      field("density", &Row::density,
            "times that somebody is named, as a share of those that there could be; 0: never; 1: "
            "everybody by all")
          .between(0, 1),
      field("reciprocity", &Row::reciprocity,
            "share of these, among leaders who answered, that are returned; 0: none; 1: all")
          .between(0, 1),
      field("centralization", &Row::centralization,
            "how far they go to one leader; 0: all are named by as many; 1: only one is named")
          .between(0, 1),
      field("central", &Row::central, "number of leaders whom most others name"),
      field("central_named_by", &Row::central_named_by,
            "by how many others each of them is named")};
};

}  // namespace coalign::inline COALIGN_ABI

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/advocacy.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/graph/layer.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::LeaderAdvocacy> {
  using Row = alignment::LeaderAdvocacy;
  static constexpr std::string_view what = "A leader's own Advocacy Coalition Index.";
  static constexpr Fields fields{field("leader", &Row::leader, "the leader"),
                                 field("out", &Row::out,
                                       "how well ties that start at this leader match likeness "
                                       "of stances; 1: exactly; 0: the opposite everywhere")
                                     .between(0, 1),
                                 field("into", &Row::into,
                                       "how well ties of others to this leader match likeness "
                                       "of stances; 1: exactly; 0: the opposite everywhere")
                                     .between(0, 1)};
};

template <>
struct Description<alignment::AdvocacyCoalition> {
  using Row = alignment::AdvocacyCoalition;
  static constexpr std::string_view what =
      "Do leaders with ties think alike, and do leaders who think alike have ties?";
  static constexpr Fields fields{
      field("index", &Row::index,
            "how well ties match likeness of stances (Advocacy Coalition Index); 1: exactly; 0: "
            "the opposite everywhere")
          .between(0, 1),
      field("broker", &Row::broker,
            "share of tie strength beyond what likeness of stances accounts for, so that it "
            "bridges difference; 1: all; 0: none")
          .between(0, 1),
      field("missing", &Row::missing,
            "share of the likeness between leaders that has no tie to match it; 1: all; 0: none")
          .between(0, 1),
      field("likeness", &Row::likeness,
            "average likeness of the stances of two leaders who speak on a common goal; 1: no "
            "difference; 0: all opposite")
          .between(0, 1),
      field("test", &Row::test, "test of the index against agendas shuffled among leaders"),
      field("broker_by_chance", &Row::broker_by_chance,
            "average share of tie strength that bridges difference, with agendas shuffled among "
            "leaders; 1: all; 0: none")
          .between(0, 1),
      field("missing_by_chance", &Row::missing_by_chance,
            "average share of likeness without a tie, with agendas shuffled among leaders; 1: all; "
            "0: none")
          .between(0, 1),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_known", &Row::leaders_known,
            "number of leaders whose stance on a goal is known"),
      field("without_stance", &Row::without_stance,
            "number of agenda entries left out: they say how important a goal is, not which side "
            "the leader takes"),
      field("pairs", &Row::pairs,
            "number of ordered pairs compared: both leaders speak on a common goal, and the first "
            "one answered"),
      field("arcs", &Row::arcs,
            "number of ties between leaders compared, counted by direction: a tie without "
            "direction counts twice"),
      field("by_leader", &Row::by_leader, "one row for each leader whose agenda is known")};
};

template <>
struct Description<alignment::AdvocacyOptions> {
  using Row = alignment::AdvocacyOptions;
  static constexpr std::string_view what = "Which ties count, and how chance is tried.";
  static constexpr Fields fields{field("layer", &Row::layer, "which ties count"),
                                 field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI

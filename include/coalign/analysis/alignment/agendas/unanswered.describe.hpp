// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/unanswered.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::UnansweredOptions> {
  using Row = alignment::UnansweredOptions;
  static constexpr std::string_view what = "How the tipping point is sought.";
  static constexpr Fields fields{
      field("silence", &Row::silence, "what it means that a leader has no entry on a goal"),
      field("seed", &Row::seed, "of the draws: the same seed gives the same bits"),
      field("draws", &Row::draws,
            "how often it is drawn who of the unknown is like whom of the known; 0: no tipping "
            "point"),
      field(
          "replicates", &Row::replicates,
          "number of draws of goals by how popular they are, for the stricter chance; 0: any goal "
          "is as likely")};
};

template <>
struct Description<alignment::Unanswered> {
  using Row = alignment::Unanswered;
  static constexpr std::string_view what =
      "Three silences, and whether the finding on agendas holds if those who are silent differ.";
  static constexpr Fields fields{
      field("leaders", &Row::leaders, "number of leaders"),
      field("did_not_respond", &Row::did_not_respond,
            "number of leaders who were asked, did not answer, and have no agenda"),
      field("agenda_unknown", &Row::agenda_unknown, "number of other leaders without an agenda"),
      field("cells", &Row::cells,
            "number of answers that there could be: leaders with a known agenda times goals that "
            "anybody speaks on"),
      field("cells_unanswered", &Row::cells_unanswered, "number of these that are not there"),
      field("tipping", &Row::tipping,
            "share of the leaders without an agenda who would have to differ for agendas to be no "
            "longer alike; 0: none; 1: all")
          .between(0, 1),
      field("stands", &Row::stands, "whether that finding stands whatever they hold"),
      field("density", &Row::density,
            "recorded ties as a share of all possible; 0: none; 1: all; interval: without and with "
            "those that nobody reported")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/field.hpp>
#include <coalign/report/findings.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<Finding> {
  static constexpr std::string_view what =
      "One thing that the report found, as a board would hear it.";
  static constexpr Fields fields{
      field("code", &Finding::code, "a stable word for what is said, whatever the numbers are"),
      field("part", &Finding::part, "the section of the report that has the numbers"),
      field("opening", &Finding::opening, "whether it is one of the five at most of the opening"),
      field(
          "verdict", &Finding::verdict,
          "whether the difference is above or below 0, or may be chance: its interval holds 0, or "
          "p_together is above 0.05"),
      field("certainty", &Finding::certainty, "clear at 99 %, likely at 95 %, or could be chance"),
      field("value", &Finding::value, "the number that the sentence gives"),
      field("beside", &Finding::beside, "the number that it is compared with"),
      field("difference", &Finding::difference,
            "the number minus the one that it is compared with, and the interval of both together"),
      field("p", &Finding::p,
            "probability of a difference at least as large by chance alone; 1: chance gives as "
            "much always; "
            "near 0: hardly chance")
          .between(0, 1),
      field("p_together", &Finding::p_together,
            "probability as above, as all findings with one are looked at together "
            "(Benjamini-Yekutieli); 1: surely may be chance; near 0: hardly chance")
          .between(0, 1),
      field("leader_ids", &Finding::leader_ids, "the leaders that the sentence names"),
      field("goal_ids", &Finding::goal_ids, "the goals that the sentence is about"),
      field("resource_ids", &Finding::resource_ids, "the resources that the sentence is about"),
      field("sentence", &Finding::sentence, "the finding in plain English, with one number"),
      field("numbers", &Finding::numbers,
            "the other numbers in words: the interval, what chance gives, what counts")};
};

}  // namespace coalign::inline COALIGN_ABI

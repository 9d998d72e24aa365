// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/dissatisfaction.describe.hpp>
#include <coalign/analysis/qualities/learning.describe.hpp>
#include <coalign/analysis/qualities/outcomes.describe.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/analysis/qualities/risk.describe.hpp>
#include <coalign/analysis/qualities/sharing.describe.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<qualities::Profile> {
  using Row = qualities::Profile;
  static constexpr std::string_view what =
      "The five qualities of distributed leadership, as far as records show them.";
  static constexpr Fields fields{
      field("dissatisfaction", &Row::dissatisfaction,
            "whether leaders want more than best practice, and act on it"),
      field("risk", &Row::risk, "whether leaders try what is not proven on purpose"),
      field("learning", &Row::learning,
            "whether leaders name what did not work, pass it on and build on it"),
      field("outcomes", &Row::outcomes,
            "whether what is tried is meant to reach the vision, and is measured"),
      field("sharing", &Row::sharing, "whether lessons reach the leaders whom they concern")};
};

template <>
struct Description<qualities::Counted> {
  using Row = qualities::Counted;
  static constexpr std::string_view what = "One row of the data behind an indicator.";
  static constexpr Fields fields{
      field("table", &Row::table, "table of the row"),
      field("row", &Row::row,
            "number of the row in the part of the network looked at, counted from 0"),
      field("ids", &Row::ids, "id of the row, or ids of what the row joins"),
      field("part", &Row::part, "how the row counts; 1: in favour; 0: against; or in between")
          .between(0, 1),
      field("portion", &Row::portion,
            "weight of the row in the indicator, as a share of all rows; 1: the only one; 0: none")
          .between(0, 1)};
};

template <>
struct Description<qualities::EvidenceMix> {
  using Row = qualities::EvidenceMix;
  static constexpr std::string_view what =
      "How much should go to what is how well tested; only the proportions matter.";
  static constexpr Fields fields{
      field("proven", &Row::proven, "to what is proven").at_least(0),
      field("promising", &Row::promising, "to what is promising").at_least(0),
      field("untested", &Row::untested, "to what is untested").at_least(0)};
};

template <>
struct Description<qualities::ProfileOptions> {
  using Row = qualities::ProfileOptions;
  static constexpr std::string_view what = "Whose profile it is, and of when.";
  static constexpr Fields fields{
      field("as_of", &Row::as_of, "forgets what was first known after this day; not with a period"),
      field("first", &Row::first, "first day of a period: only what was recorded in it counts"),
      field("last", &Row::last, "last day of the period"),
      field("leader", &Row::leader, "a leader: with its members; not with a goal"),
      field("goal", &Row::goal, "a goal: with those that serve it"),
      field("mix", &Row::mix,
            "how much should go to what is proven, promising and untested; only proportions "
            "matter"),
      field("weights", &Row::weights,
            "what indicators count in the score of their quality, as risk.aimed: 2; 1 where not "
            "named"),
      field("lessons", &Row::lessons,
            "reach is exact up to so many lessons, beyond it is a sample of as many")};
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/qualities/profile.cpp>
#endif

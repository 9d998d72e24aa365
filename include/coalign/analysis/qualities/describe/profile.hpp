// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/describe/dissatisfaction.hpp>
#include <coalign/analysis/qualities/describe/learning.hpp>
#include <coalign/analysis/qualities/describe/outcomes.hpp>
#include <coalign/analysis/qualities/describe/risk.hpp>
#include <coalign/analysis/qualities/describe/sharing.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<qualities::Profile> {
  using Row = qualities::Profile;
  static constexpr std::string_view what = "The five qualities of distributed leadership.";
  static constexpr std::tuple fields{
      field("dissatisfaction", &Row::dissatisfaction, "do leaders want more, and act on it?"),
      field("risk", &Row::risk, "is what is not proven tried on purpose?"),
      field("learning", &Row::learning, "is what did not work taught and built on?"),
      field("outcomes", &Row::outcomes, "is what is tried meant to reach the vision?"),
      field("sharing", &Row::sharing, "do lessons reach those whom they concern?")};
};

template <>
struct Description<qualities::Counted> {
  using Row = qualities::Counted;
  static constexpr std::string_view what = "A row behind an indicator.";
  static constexpr std::tuple fields{
      field("table", &Row::table, "whose row it is"),
      field("row", &Row::row, "its number in the part that is looked at"),
      field("ids", &Row::ids, "its own id, or those of what it joins"),
      field("part", &Row::part, "1 counted in, 0 counted against, or in between"),
      field("portion", &Row::portion, "how much it weighs; all add up to 1")};
};

}  // namespace coalign::inline v0

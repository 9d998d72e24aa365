// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/common_agenda.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Words<alignment::Visions> {
  static constexpr std::array<std::string_view, 3> list{"", "marked", "served"};
};

template <>
struct Description<alignment::VisionAgenda> {
  using Row = alignment::VisionAgenda;
  static constexpr std::string_view what = "How many known leaders support a vision.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("share", &Row::share, "of known leaders, who support it or what serves it"),
      field("supporting", &Row::supporting, "how many do"),
      field("opposing", &Row::opposing, "how many are against it"),
      field("directly", &Row::directly, "of those who support it, by an entry of their own")};
};

template <>
struct Description<alignment::CommonAgenda> {
  using Row = alignment::CommonAgenda;
  static constexpr std::string_view what = "What share of leaders is behind each vision.";
  static constexpr std::tuple fields{
      field("visions", &Row::visions,
            "goals marked as visions, or those that are served and serve no other"),
      field("by_vision", &Row::by_vision, "each of them")};
};

}  // namespace coalign::inline v0

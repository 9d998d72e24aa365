// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/common_agenda.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::Visions> {
  static constexpr std::array<std::string_view, 3> list{"", "marked", "served"};
};

template <>
struct Description<alignment::VisionAgenda> {
  using Row = alignment::VisionAgenda;
  static constexpr std::string_view what = "How many leaders support one vision.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the vision"),
      field("share", &Row::share,
            "share of the leaders compared who support the vision or a goal that serves it; 1: "
            "all; 0: none")
          .between(0, 1),
      field("supporting", &Row::supporting,
            "number of leaders who support the vision or a goal that serves it"),
      field("opposing", &Row::opposing, "number of leaders who are against the vision"),
      field("directly", &Row::directly,
            "number of leaders who support the vision by an agenda entry of their own"),
      field("without_stance", &Row::without_stance,
            "number of leaders who say how important the vision is to them, not which side they "
            "take; they are not compared")};
};

template <>
struct Description<alignment::CommonAgenda> {
  using Row = alignment::CommonAgenda;
  static constexpr std::string_view what = "What share of leaders supports each vision.";
  static constexpr Fields fields{
      field("visions", &Row::visions,
            "how visions were found: marked as such, or served by other goals while serving none; "
            "missing: there is none"),
      field("by_vision", &Row::by_vision, "one row for each vision")};
};

}  // namespace coalign::inline COALIGN_ABI

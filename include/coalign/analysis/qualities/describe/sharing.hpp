// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/sharing.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<qualities::SharingIndicators> {
  using Row = qualities::SharingIndicators;
  static constexpr std::string_view what = "What shows sharing of knowledge, each 0 to 1.";
  static constexpr std::tuple fields{
      field("reach", &Row::reach, "mean over lessons: of those concerned, who holds it"),
      field("reciprocity", &Row::reciprocity, "of what is passed on, what goes both ways"),
      field("candid", &Row::candid, "hard lessons are passed on as readily as good ones"),
      field("common_language", &Row::common_language, "how far leaders use the same words"),
      field("continuity", &Row::continuity, "of lessons, those that an emerging leader holds")};
};

template <>
struct Description<qualities::Sharing> {
  using Row = qualities::Sharing;
  static constexpr std::string_view what = "Do lessons reach those whom they concern?";
  static constexpr std::tuple fields{
      field("score", &Row::score, "mean of the known indicators: 0 to 1"),
      field("thin", &Row::thin, "the score rests on fewer than five pieces of evidence"),
      field("indicators", &Row::indicators, "what it is made of"),
      field("tied_language", &Row::tied_language, "common language, mean over tied pairs")};
};

}  // namespace coalign::inline v0

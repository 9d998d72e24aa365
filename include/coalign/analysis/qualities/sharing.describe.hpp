// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/detail/wording.hpp>
#include <coalign/analysis/qualities/sharing.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<qualities::SharingIndicators> {
  using Row = qualities::SharingIndicators;
  static constexpr std::string_view what = "The signs of sharing knowledge that are counted.";
  static constexpr Fields fields{
      field("reach", &Row::reach,
            "average share of the leaders concerned by a lesson who hold it; 1: all; 0: none")
          .between(0, 1),
      field("reciprocity", &Row::reciprocity,
            "share of what is passed on between two leaders that is matched the other way; 1: all; "
            "0: one way only")
          .between(0, 1),
      field("candid", &Row::candid,
            "how readily failures are passed on compared with successes; 1: at least as readily; "
            "0: never")
          .between(0, 1),
      field("common_language", &Row::common_language,
            "likeness of the terms that all leaders use; 1: the same, as often; 0: no term shared")
          .between(0, 1),
      field("continuity", &Row::continuity,
            "share of lessons that an emerging or future leader holds; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<qualities::Sharing> {
  using Row = qualities::Sharing;
  static constexpr std::string_view what = "Do lessons reach the leaders whom they concern?";
  static constexpr Fields fields{
      field("score", &Row::score, qualities::meaning::score).between(0, 1),
      field("thin", &Row::thin, qualities::meaning::thin),
      field("indicators", &Row::indicators, "the signs that the score is the mean of"),
      field("tied_language", &Row::tied_language,
            "average likeness of the terms of two leaders with a tie; 1: the same, as often; 0: no "
            "term shared")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI

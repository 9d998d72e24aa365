// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/resampling.describe.hpp>
#include <coalign/analysis/time/resampled.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<ResampledNumber> {
  using Row = ResampledNumber;
  static constexpr std::string_view what =
      "One number of a measure, with the interval that was asked for.";
  static constexpr Fields fields{
      field("name", &Row::name, "name of the number"),
      field("number", &Row::number, "the number, with its interval"),
      field("clusters", &Row::clusters,
            "number of clusters that count in it: without each it is "
            "another, or based on less"),
      field("leaders", &Row::leaders, "number of leaders in these clusters")};
};

template <>
struct Description<Resampled> {
  using Row = Resampled;
  static constexpr std::string_view what =
      "How sure are the numbers of a measure, by clusters of leaders, or of these leaders alone?";
  static constexpr Fields fields{
      field("measure", &Row::measure, "name of the measure"),
      field("clusters", &Row::clusters, "number of clusters that were left out"),
      field("numbers", &Row::numbers, "each number of the measure, with its interval")};
};

}  // namespace coalign::inline COALIGN_ABI

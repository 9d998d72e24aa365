// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/ties_between.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<TiesBetween> {
  using Row = TiesBetween;
  static constexpr std::string_view what =
      "What became of the ties of one type between two dates. A tie is a pair of leaders.";
  static constexpr Fields fields{
      field("layer", &Row::layer, "id of the type of tie"),
      field(
          "twice", &Row::twice,
          "whether the type was asked on both dates: some of its ties hold on the first, and some "
          "begin or end after it"),
      field("first", &Row::first, "number of ties on the first date"),
      field("second", &Row::second, "number of ties on the second date"),
      field("again", &Row::again, "number of ties on both dates that were recorded anew"),
      field("held", &Row::held,
            "number of ties on both dates of which nothing newer is recorded than on the first"),
      field("gone", &Row::gone, "number of ties that ended"),
      field("left", &Row::left, "number of ties that went with one of the two leaders"),
      field("came", &Row::came,
            "number of new ties of leaders who had ties of the type on the first date"),
      field("joined", &Row::joined, "number of new ties of leaders who were not there before"),
      field("unasked", &Row::unasked,
            "number of new ties of leaders of whom no tie of the type is known on the first date: "
            "perhaps they were not asked")};
};

template <>
struct Description<AnswersBetween> {
  static constexpr std::string_view what = "How many leaders gave their agenda again.";
  static constexpr Fields fields{
      field("first", &AnswersBetween::first, "number of leaders with an agenda on the first date"),
      field("again", &AnswersBetween::again,
            "of these, number of leaders who gave an entry anew until the second date")};
};

}  // namespace coalign::inline COALIGN_ABI

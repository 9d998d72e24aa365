// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/change.describe.hpp>
#include <coalign/analysis/time/ties_between.describe.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/report/since.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<SinceSection> {
  static constexpr std::string_view what =
      "What changed between two dates, of what was asked on both?";
  static constexpr Fields fields{
      field("dates", &SinceSection::dates, "the two dates; missing: no earlier day was named"),
      field("ties", &SinceSection::ties, "what became of the ties of each type"),
      field("cohesion", &SinceSection::cohesion,
            "change of density and reciprocity of the types of tie that were asked twice; no "
            "numbers: none was"),
      field("answers", &SinceSection::answers, "how many leaders gave their agenda again"),
      field("agendas", &SinceSection::agendas,
            "change of the agendas; no numbers: nobody gave theirs twice")};
};

}  // namespace coalign::inline COALIGN_ABI

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/imputed.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::ImputedOptions> {
  using Row = alignment::ImputedOptions;
  static constexpr std::string_view what = "How what is missing is filled in.";
  static constexpr Fields fields{
      field("imputations", &Row::imputations, "how often what is missing is filled in"),
      field("seed", &Row::seed, "of who gives: the same seed gives the same bits"),
      field("agendas", &Row::agendas, "how agendas are read")};
};

template <>
struct Description<alignment::Imputed> {
  using Row = alignment::Imputed;
  static constexpr std::string_view what =
      "What would agendas be if those who did not say are like others of their kind and sector?";
  static constexpr Fields fields{
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("missing_information", &Row::missing_information,
            "share of what makes the score unsure that comes from answers that are missing; 0: "
            "none; 1: all")
          .between(0, 1),
      field("leaders_known", &Row::leaders_known, "number of leaders with a known agenda"),
      field("leaders_imputed", &Row::leaders_imputed,
            "number of leaders who were given the agenda of another"),
      field("leaders_alike", &Row::leaders_alike,
            "number of these for whom two leaders or more of their kind and sector are known"),
      field("cells_imputed", &Row::cells_imputed,
            "number of single answers that were filled in, where silence is unknown"),
      field("imputations", &Row::imputations, "how often all was filled in")};
};

}  // namespace coalign::inline COALIGN_ABI

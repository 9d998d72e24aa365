// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/time/change.hpp>
#include <coalign/analysis/time/ties_between.hpp>
#include <coalign/config.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <array>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What changed between two dates, of what was asked on both.
struct SinceSection {
  std::array<Date, 2> dates{};    ///< open: no earlier day was named
  std::vector<TiesBetween> ties;  ///< by type
  Change cohesion;  ///< of the types of tie that were asked twice, together; empty where none was
  AnswersBetween answers;
  Change agendas;  ///< empty where nobody answered twice
};

/// How answers are looked at.
struct SinceOptions {
  alignment::AgendasOptions agendas = {};  ///< how answers are compared
  LayerOptions layer = {};  ///< its types are looked at; those not asked twice are left out
};

/// What became of ties and agendas between two dates. What was not asked twice has no change: its numbers are empty.
/// The intervals are those of `change`.
/// @throws BadArgument as `ties_between` does
/// @complexity that of `change` for `structure::cohesion` and `alignment::agendas`
[[nodiscard]] COALIGN_API SinceSection changed_since(const Network& network, Date first,
                                                     Date second, const SinceOptions& options = {},
                                                     const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/since.cpp>
#endif

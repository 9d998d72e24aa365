// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/agendas_by_chance.hpp>
#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The overlap that goals as popular as they are give on average: that of `AgendasByChance::popular_goal`, drawn here
/// wherever else replicates may be drawn. Not finite without replicates.
[[nodiscard]] COALIGN_API double popular_overlap(const facts::AgendaTable& table,
                                                 std::uint64_t seed, std::size_t replicates,
                                                 const Work& work);

/// What the stricter of two chances gives, and how far agendas are from it, with intervals: the usual one, or `overlap`
/// where that is more.
COALIGN_API void beside_stricter(AgendasByChance& to, const Agendas& measured,
                                 const facts::AgendaTable& table, Silence silence, double overlap,
                                 const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/stricter_chance.cpp>
#endif

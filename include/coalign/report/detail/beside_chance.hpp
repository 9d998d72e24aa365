// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/report/findings.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI {

struct Report;

namespace detail {

/// What a report claims beside chance, each in one sentence with one number: agendas, ties, leadership, means. The first
/// two are always there, the others where their number is known.
[[nodiscard]] COALIGN_API std::vector<Finding> said_beside_chance(const Report& report);

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/beside_chance.cpp>
#endif

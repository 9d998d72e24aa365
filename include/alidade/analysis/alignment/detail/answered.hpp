// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/model/network.hpp>

#include <vector>

namespace alidade::inline v0::alignment::detail {

/// Whether each of these leaders answered, where that is recorded of anyone; where not, all did.
[[nodiscard]] ALIDADE_API std::vector<bool> who_answered(const Network& network,
                                                         const std::vector<LeaderId>& leaders);

}  // namespace alidade::inline v0::alignment::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/analysis/alignment/detail/answered.cpp>
#endif

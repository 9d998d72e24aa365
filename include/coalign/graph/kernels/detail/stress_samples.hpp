// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/detail/stress_terms.hpp>
#include <coalign/work.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// Lowers the stress of a component pair by pair, with falling steps: ties, and each leader with a sample of others, drawn anew
/// for each sweep. For the leader such a term stands for all who were not drawn; whoever was drawn meets everybody. No
/// step is above `most`.
COALIGN_API void lower_by_samples(Places& places, const Csr& rows, std::uint32_t begin,
                                  std::uint32_t end, StressRandom& random, double most,
                                  const Work& work);

/// Then leader by leader: each goes a part of the way to where those tied to it, and a sample drawn anew for each sweep that
/// stands for all others, want it. From `first` the part falls to a tenth, so that what the samples differ in is averaged
/// away.
COALIGN_API void settle_by_samples(Places& places, const Csr& rows, std::uint32_t begin,
                                   std::uint32_t end, StressRandom& random, double first,
                                   const Work& work);

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/stress_samples.cpp>
#endif

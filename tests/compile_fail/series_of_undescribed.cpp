// SPDX-License-Identifier: MIT
// A measure whose result is not described would give a series without numbers: the front door alone.
// Expected: neither an Estimate nor a described result
#if !defined(WRONG)
#include <coalign/analysis/describe.hpp>
#endif
#include <coalign/coalign.hpp>

using namespace coalign;

Series cohesion_of(const Network& network) {
  return series(network, [](const Network& at) { return structure::cohesion(at); });
}

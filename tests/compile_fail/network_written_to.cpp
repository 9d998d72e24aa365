// SPDX-License-Identifier: MIT
// What a network holds is not changed.
// Expected: read-only|cannot assign
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
void first(const Network& network) { network.column(&Leader::kind)[0] = Kind::system; }
#else
Kind first(const Network& network) { return network.column(&Leader::kind)[0]; }
#endif

// SPDX-License-Identifier: MIT
// What a network holds is not changed.
// Expected: read-only|cannot assign
#include <alidade/alidade.hpp>

using namespace alidade;

#if defined(WRONG)
void first(const Network& network) { network.column(&Leader::kind)[0] = Kind::system; }
#else
Kind first(const Network& network) { return network.column(&Leader::kind)[0]; }
#endif

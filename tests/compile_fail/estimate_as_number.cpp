// SPDX-License-Identifier: MIT
// Whoever wants the number of an estimate has to say so: there may be none.
// Expected: Estimate.* to .*.double
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
double score(const alignment::Agendas& found) { return found.score; }
#else
double score(const alignment::Agendas& found) { return found.score.value; }
#endif

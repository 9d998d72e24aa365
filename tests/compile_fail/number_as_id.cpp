// SPDX-License-Identifier: MIT
// A number is no id by itself.
// Expected: Id<[^ ]*Leader>
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
LeaderId first() { return 0; }
#else
LeaderId first() { return LeaderId(0); }
#endif

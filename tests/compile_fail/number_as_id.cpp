// SPDX-License-Identifier: MIT
// A number is no id by itself.
// Expected: Id<[^ ]*Leader>
#include <alidade/alidade.hpp>

using namespace alidade;

#if defined(WRONG)
LeaderId first() { return 0; }
#else
LeaderId first() { return {0}; }
#endif

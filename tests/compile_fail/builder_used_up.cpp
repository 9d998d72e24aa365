// SPDX-License-Identifier: MIT
// Building uses the builder up, and the call says so.
// Expected: discards qualifiers|has rvalue ref-qualifier
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
Network made(NetworkBuilder& b) { return b.build(); }
#else
Network made(NetworkBuilder& b) { return std::move(b).build(); }
#endif

// SPDX-License-Identifier: MIT
// The user's own id is text; a row holds what the builder gives for it, and the compiler says so.
// Expected: the user's own id is text
#include <coalign/coalign.hpp>

using namespace coalign;

AgendaEntry entry([[maybe_unused]] NetworkBuilder& b) {
#if defined(WRONG)
  return AgendaEntry{.leader = "ann"};
#else
  return AgendaEntry{.leader = b.id<Leader>("ann")};
#endif
}

// SPDX-License-Identifier: MIT
#pragma once

/// The things by name, for sources that compile a template once for each of them. The list that the
/// code itself goes by is `Things`; a missing line here is a linker error. Header-only each file makes what
/// it uses: a program may instantiate a template explicitly only once.
// clang-format off
#if defined(COALIGN_HEADER_ONLY)
#define COALIGN_EACH_KEYED(X)
#define COALIGN_EACH_THING(X)
#else
#define COALIGN_EACH_KEYED(X) X(Leader) X(Goal) X(TieType) X(Resource) X(Commitment) X(Initiative) X(Lesson)
#define COALIGN_EACH_THING(X)                                                                  \
  COALIGN_EACH_KEYED(X)                                                                        \
  X(Membership) X(Contribution) X(AgendaEntry) X(Tie) X(Holding) X(Need) X(Observation) X(Share) \
  X(Use) X(Term)
#endif

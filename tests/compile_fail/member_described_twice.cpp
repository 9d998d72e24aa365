// SPDX-License-Identifier: MIT
// A description has each member once: a slip of copying.
// Expected: described twice
#include <coalign/model/detail/tables.hpp>

using namespace coalign;

struct Pair {
  double first = 0, second = 0;
};
template <>
struct coalign::Description<Pair> {
  static constexpr Fields fields {
#if defined(WRONG)
    field("first", &Pair::first, "the one"), field("second", &Pair::first, "the other")
#else
    field("first", &Pair::first, "the one"), field("second", &Pair::second, "the other")
#endif
  };
};

detail::Table<Pair> table;

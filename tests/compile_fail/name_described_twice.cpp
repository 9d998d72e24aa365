// SPDX-License-Identifier: MIT
// A description has each name once: JSON would have a key twice.
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
    field("of", &Pair::first, "the one"), field("of", &Pair::second, "the other")
#else
    field("first", &Pair::first, "the one"), field("second", &Pair::second, "the other")
#endif
  };
};

detail::Table<Pair> table;

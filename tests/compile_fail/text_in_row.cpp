// SPDX-License-Identifier: MIT
// A row holds a text of its builder, and the compiler says how to get it.
// Expected: a row holds a text of its builder
#include <coalign/coalign.hpp>

using namespace coalign;

Leader leader([[maybe_unused]] NetworkBuilder& b) {
#if defined(WRONG)
  return Leader{.name = "Ann"};
#else
  return Leader{.name = b.text("Ann")};
#endif
}

// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace coalign::inline v0 {

/// The root of what the library throws, `Stopped` included.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace coalign::inline v0

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <stdexcept>

namespace coalign::inline COALIGN_ABI {

/// The root of what the library throws, `Stopped` included.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace coalign::inline COALIGN_ABI

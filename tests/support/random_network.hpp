// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/network.hpp>

#include "support/random_values.hpp"

#include <cstdint>

namespace testing {

/// A valid network with every thing and every field in use, its rows added in any order, references
/// before what they refer to included. `size` is about the number of leaders.
[[nodiscard]] coalign::Network random_network(std::uint64_t seed, std::size_t size = 8);

}  // namespace testing

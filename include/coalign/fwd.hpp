// SPDX-License-Identifier: MIT
#pragma once

// Names only, for headers that pass a network on.

#include <coalign/config.hpp>

namespace coalign::inline COALIGN_ABI {

class Date;
class Facts;
class Network;
class NetworkBuilder;
struct Estimate;
struct Report;
struct Work;

}  // namespace coalign::inline COALIGN_ABI

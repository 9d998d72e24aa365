// SPDX-License-Identifier: MIT
#pragma once

// Names only, for headers that pass a network on.

namespace coalign::inline v0 {

class Date;
class Facts;
class Network;
class NetworkBuilder;
struct Estimate;
struct Report;
struct Work;

}  // namespace coalign::inline v0

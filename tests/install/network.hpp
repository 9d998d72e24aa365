// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/fwd.hpp>

/// Two leaders who share one goal and part over another.
coalign::Network two_leaders();

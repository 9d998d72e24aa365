// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/fwd.hpp>

/// Two leaders who share one goal and part over another.
alidade::Network two_leaders();

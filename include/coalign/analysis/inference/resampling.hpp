// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstdint>
#include <string>

namespace coalign::inline COALIGN_ABI::inference {

/// Of whom a number is to be known.
enum class Population : std::uint8_t {
  like_these,  ///< of leaders like these: others might have been asked
  these        ///< of the leaders of the document, and nobody else
};

/// Who leaves together, and of whom a number is to be known.
struct ResamplingOptions {
  Population population = Population::like_these;  ///< of whom it is to be known
  /// Those of one cluster leave together: as `leader_values` has them, by kind, sector, "of" or an attribute. Empty: each
  /// leader alone.
  std::string clusters = {};
};

}  // namespace coalign::inline COALIGN_ABI::inference

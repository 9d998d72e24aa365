// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/agreement/krippendorff.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<agreement::Level> {
  static constexpr std::array<std::string_view, 4> list{"nominal", "ordinal", "interval", "ratio"};
};

}  // namespace coalign::inline COALIGN_ABI

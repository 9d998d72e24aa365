// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/analysis/agreement/krippendorff.hpp>
#include <alidade/model/describe/field.hpp>

namespace alidade::inline v0 {

template <>
struct Words<agreement::Level> {
  static constexpr std::array<std::string_view, 4> list{"nominal", "ordinal", "interval", "ratio"};
};

}  // namespace alidade::inline v0

// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"

#include <coalign/graph/layer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace coalign::python {

/// The options that a caller spells out in words. BadArgument for a type that is not there.
[[nodiscard]] LayerOptions layer_options(const Network& network,
                                         const std::vector<std::string>& types,
                                         std::string_view weight, std::string_view several,
                                         const std::vector<std::string>& also);

}  // namespace coalign::python

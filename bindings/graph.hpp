// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"

#include <alidade/graph/layer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace alidade::python {

/// The options that a caller spells out in words. BadArgument for a type that is not there.
[[nodiscard]] LayerOptions layer_options(const Network& network,
                                         const std::vector<std::string>& types,
                                         std::string_view weight,
                                         const std::vector<std::string>& also);

}  // namespace alidade::python

// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"

#include <coalign/graph/layer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace coalign::python {

/// The type of ties with this id. BadArgument with those that are there.
[[nodiscard]] TieTypeId tie_type_of(const Network& network, const std::string& id);

/// The options that a caller spells out in words. BadArgument for a type that is not there.
[[nodiscard]] LayerOptions layer_options(const Network& network,
                                         const std::vector<std::string>& types,
                                         std::string_view weight, std::string_view several,
                                         const std::vector<std::string>& also);

}  // namespace coalign::python

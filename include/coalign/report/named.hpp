// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// The names that `analyse` knows, as "alignment.agendas".
[[nodiscard]] COALIGN_API const std::vector<std::string_view>& analyses();

/// An analysis by its name, as JSON: what `to_json(network, result)` gives for its result. `options` is a JSON
/// object, or nothing: each option by its name, as Python's `help` and docs/results.md have them, words as texts,
/// types of ties, leaders and goals by their ids: {"layers": ["funds"], "seed": 2}.
///
/// @throws BadArgument for an unknown name or option, or one that is out of range
[[nodiscard]] COALIGN_API std::string analyse(const Network& network, std::string_view name,
                                              std::string_view options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/named.cpp>
#endif

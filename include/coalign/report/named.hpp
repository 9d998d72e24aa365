// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline v0 {

/// The names that `analyse` knows, as "alignment.agendas".
[[nodiscard]] COALIGN_API const std::vector<std::string_view>& analyses();

/// An analysis by its name, as JSON: what `to_json(network, result)` gives for its result. `options` is a JSON
/// object, or nothing: fields of its options struct by their names, enumerations by their words, and
///
///     layers                  a list of types of ties, by their ids, for what looks at ties
///     top, order              of `alignment.pairs`, `alignment.gaps`, `alignment.conversations`
///     by                      of `alignment.levels` and `alignment.ei_index`
///     seed, replicates        of what is held against chance
///
/// @throws BadArgument for an unknown name or option, or one that is out of range
[[nodiscard]] COALIGN_API std::string analyse(const Network& network, std::string_view name,
                                              std::string_view options = {}, const Work& work = {});

}  // namespace coalign::inline v0

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/named.cpp>
#endif

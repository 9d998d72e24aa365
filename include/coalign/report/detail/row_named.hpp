// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/field.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

[[nodiscard]] inline std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& one : names) all += (all.empty() ? "" : ", ") + one;
  return all.empty() ? "none" : all;
}

/// The row with this id; BadArgument where there is none, of ties with the types there are.
template <class Row>
[[nodiscard]] Id<Row> row_named(const Network& network, const std::string& id) {
  if (const auto known = network.find<Row>(id)) return *known;
  if constexpr (std::same_as<Row, TieType>) {
    std::vector<std::string> all;
    for (std::uint32_t t = 0; t < network.size<TieType>(); ++t) {
      all.emplace_back(network.key(TieTypeId(t)));
    }
    throw BadArgument('"' + id + "\" is no type of tie here: they are " + listed(all));
  } else {
    throw BadArgument('"' + id + "\" is not among the " + std::string(Description<Row>::table) +
                      " here");
  }
}

}  // namespace coalign::inline COALIGN_ABI::detail

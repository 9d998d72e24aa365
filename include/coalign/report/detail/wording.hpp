// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// "8%"; what is not all is never called 100%, what is not nothing never 0%.
[[nodiscard]] COALIGN_API std::string percent(double share);
/// Two places behind the point.
[[nodiscard]] COALIGN_API std::string decimals(double value);
/// "1,024".
[[nodiscard]] COALIGN_API std::string grouped(std::uint64_t number);
/// "1 leader", "1,024 leaders".
[[nodiscard]] COALIGN_API std::string counted(std::size_t number, std::string_view one,
                                              std::string_view many);
/// An amount to four digits.
[[nodiscard]] COALIGN_API std::string amount(double value);
/// A text of at most so many letters, cut at a word.
[[nodiscard]] COALIGN_API std::string cut(std::string_view text, std::size_t most = 60);

/// The name of a row, or its id where it has none.
template <class Row>
[[nodiscard]] std::string name_of(const Network& network, Id<Row> id) {
  const Row row = network.row<Row>(id.index());
  return cut(row.name.missing() ? network.key(id) : network.text(row.name));
}

/// A sentence ends with this name: "Inc." and what was cut have their full stop.
[[nodiscard]] inline std::string ended(std::string name) {
  if (!name.ends_with('.') && !name.ends_with("…")) name += '.';
  return name;
}

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/wording.cpp>
#endif

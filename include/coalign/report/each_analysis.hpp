// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/report/analyses.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace coalign::inline COALIGN_ABI {

/// Calls `f(analysis)` for each of them, in the order of their names.
template <class F>
constexpr void each_analysis(F&& f) {
  [&]<std::size_t... I>(std::index_sequence<I...>) { (f(get<I>(all_analyses)), ...); }
  (std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(all_analyses)>>>{});
}

}  // namespace coalign::inline COALIGN_ABI

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/describe/field.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

namespace structure {

/// How long a tie is where paths are measured.
enum class Length : std::uint8_t {
  steps,    ///< 1, whatever it weighs
  strength  ///< 1 / its weight: a strong tie is short
};

namespace detail {

/// A layer's rows with the lengths of its ties as weights; without any where each is a step.
/// @throws BadArgument for a strength that is not above 0
[[nodiscard]] COALIGN_API kernels::Csr rows_with_length(const LayerView& layer, Length length);

}  // namespace detail

}  // namespace structure

template <>
struct Words<structure::Length> {
  static constexpr std::array<std::string_view, 2> list{"steps", "strength"};
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/length.cpp>
#endif

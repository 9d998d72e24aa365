// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace leadership {

/// How far leadership is shared, beside fourteen school teams: see `Typology`.
enum class SharedLevel : std::uint8_t { unknown, low, moderate, high };

/// What kind of network leadership makes: whether somebody is named counts, not how strongly. De Jong and others put
/// fourteen school teams into three classes by it: leadership is shared more where there are more ties, more of them returned, and
/// less of them to one. A class is the middle one of the classes of the three numbers, each a third of the range that her teams had:
///
///     low | moderate | high     density 0.556 | 0.706     reciprocity 0.565 | 0.713     centralization, downwards, 0.226 | 0.162
///
/// This puts all fourteen where she has them. The level is known for 5 to 15 leaders who all answered, of ties with directions: her
/// teams had 5 to 13, and a larger network is always sparser. It says what the network is like. It is no norm.
/// @source de Jong et al. 2022, Int. J. Educ. Res. Open 3:100116
struct Typology {
  SharedLevel level = SharedLevel::unknown;
  Estimate density, reciprocity, centralization;
  std::size_t central = 0, central_named_by = 0;  ///< those whom most name, and how many do
};

/// The class of three such numbers; unknown where one of them is not finite.
[[nodiscard]] COALIGN_API SharedLevel shared_level(double density, double reciprocity,
                                                   double centralization);

/// Of an arc from each who answered to each whom they name. Returned are those of arcs among them.
/// @complexity O(leaders + arcs)
[[nodiscard]] COALIGN_API Typology typology(const LayerView& named,
                                            const std::vector<bool>& answered, bool directed);

}  // namespace leadership

template <>
struct Words<leadership::SharedLevel> {
  static constexpr std::array<std::string_view, 4> list{"", "low", "moderate", "high"};
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/typology.cpp>
#endif

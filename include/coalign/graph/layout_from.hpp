// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/graph/layout.hpp>
#include <coalign/work.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI {

/// The same map as `layout` makes, beginning from an earlier one, so that a small edit moves little: `before` has where
/// each leader of this layer stood, NaN for those who did not. Components turn and move to where their leaders stood;
/// leaders who are new begin between those whom ties join them to. Where the ties ask more than half of the leaders to
/// move further than a twentieth of the frame, they go only a part of the way. Components of new leaders alone stand
/// below, as do leaders without ties, who keep their places where they stood below already. What has come together or
/// fallen apart stays where it was, so that components may reach into each other. The frame keeps its corner.
/// @throws BadArgument unless there is a place for each leader
/// @complexity as `layout`
[[nodiscard]] COALIGN_API Layout layout_from(const LayerView& layer, const Layout& before,
                                             std::uint64_t seed = 1, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/layout_from.cpp>
#endif

// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <optional>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// A mark on a map: a circle, and the size of the label that it would have; without width it wants none.
struct LabelledMark {
  /// centre and radius of the circle
  double x = 0, y = 0, radius = 0;
  /// size of the label
  double width = 0, height = 0;
  double narrow =
      0;             ///< width of a shorter label, for where that one has no room; 0: there is none
  double reach = 0;  ///< how far from the mark either may stand where none has room beside it
};

/// The upper left corner of a label, and whether it is the shorter one.
struct LabelPlace {
  /// the corner
  double x = 0, y = 0;
  /// whether it is the shorter label
  bool narrow = false;
  friend bool operator==(const LabelPlace&, const LabelPlace&) = default;
};

/// Where labels fit: for each mark a place, in order, so that those which matter most come first. Places that are
/// tried are right, left, above and below, then corners, then between these. None where each of them would leave the
/// frame, [0, width] x [0, height], or touch another label or any mark; a mark with `reach` then tries them ever
/// farther away. The line to its nearest point crosses no label, and no other mark where there is such a place.
/// @complexity O(marks^2)
[[nodiscard]] COALIGN_API std::vector<std::optional<LabelPlace>> place_labels(
    std::span<const LabelledMark> marks, double width, double height, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/labels.cpp>
#endif

// SPDX-License-Identifier: MIT
#include <coalign/graph/labels.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace coalign::inline COALIGN_ABI::detail {

struct LabelBox {
  double left, top, right, bottom;
  [[nodiscard]] bool meets(const LabelBox& other) const noexcept {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

inline constexpr double label_gap = 2, label_step = 6;

/// How far a label stands to the side and down, in shares: 0 before the mark or above it, 1 behind it or below,
/// between these beside its middle.
struct LabelSide {
  double across, down;
};
inline constexpr std::array<LabelSide, 16> label_sides = {{{1, 0.5},
                                                           {0, 0.5},
                                                           {0.5, 0},
                                                           {0.5, 1},
                                                           {1, 0},
                                                           {1, 1},
                                                           {0, 0},
                                                           {0, 1},
                                                           {1, 0.25},
                                                           {1, 0.75},
                                                           {0, 0.25},
                                                           {0, 0.75},
                                                           {0.75, 0},
                                                           {0.75, 1},
                                                           {0.25, 0},
                                                           {0.25, 1}}};

inline LabelBox label_box(const LabelledMark& mark, double width, const LabelSide& side,
                          double far) {
  const double gap = mark.radius + label_gap + far;
  const double left = mark.x - gap - width + side.across * (2 * gap + width);
  const double top = mark.y - gap - mark.height + side.down * (2 * gap + mark.height);
  return {left, top, left + width, top + mark.height};
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

std::vector<std::optional<LabelPlace>> place_labels(std::span<const LabelledMark> marks,
                                                    double width, double height, const Work& work) {
  using detail::LabelBox;
  std::vector<std::optional<LabelPlace>> places(marks.size());
  std::vector<LabelBox> circles, labels;
  circles.reserve(marks.size());
  for (const LabelledMark& m : marks) {
    circles.push_back({m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius});
  }
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (i % 64 == 0) work.check();
    const LabelledMark& mark = marks[i];
    const auto fits = [&](const LabelBox& box) {
      const auto hit = [&](const LabelBox& other) { return box.meets(other); };
      return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height &&
             std::none_of(labels.begin(), labels.end(), hit) &&
             std::none_of(circles.begin(), circles.end(), hit);
    };
    for (double far = 0; far <= mark.reach && !places[i]; far += detail::label_step) {
      for (const bool narrow : {false, true}) {
        const double wide = narrow ? mark.narrow : mark.width;
        for (const detail::LabelSide& side : detail::label_sides) {
          if (places[i] || !(wide > 0)) break;
          const LabelBox box = detail::label_box(mark, wide, side, far);
          if (fits(box)) places[i] = LabelPlace{box.left, box.top, narrow};
          if (places[i]) labels.push_back(box);
        }
      }
    }
  }
  return places;
}

}  // namespace coalign::inline COALIGN_ABI

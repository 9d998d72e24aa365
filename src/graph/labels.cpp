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

/// Whether the straight line from one point to another passes a box (Liang and Barsky 1984).
inline bool label_line_meets(double x, double y, double to_x, double to_y,
                             const LabelBox& box) noexcept {
  double begin = 0, end = 1;
  const auto clip = [&](double from, double step, double low, double high) {
    if (step == 0) return low < from && from < high;
    const double one = (low - from) / step, other = (high - from) / step;
    begin = std::max(begin, std::min(one, other));
    end = std::min(end, std::max(one, other));
    return begin < end;
  };
  return clip(x, to_x - x, box.left, box.right) && clip(y, to_y - y, box.top, box.bottom);
}

/// From a mark to the nearest point of a label that stands away from it.
struct LabelLine {
  double x, y, to_x, to_y;
  [[nodiscard]] bool meets(const LabelBox& box) const noexcept {
    return label_line_meets(x, y, to_x, to_y, box);
  }
};

inline LabelLine label_line(const LabelledMark& mark, const LabelBox& box) {
  return {mark.x, mark.y, std::clamp(mark.x, box.left, box.right),
          std::clamp(mark.y, box.top, box.bottom)};
}

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
  std::vector<detail::LabelLine> lines;
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
             std::none_of(circles.begin(), circles.end(), hit) &&
             std::none_of(lines.begin(), lines.end(),
                          [&](const detail::LabelLine& line) { return line.meets(box); });
    };
    const auto clear = [&](const detail::LabelLine& line, bool of_marks) {
      const auto hit = [&](const LabelBox& other) { return line.meets(other); };
      const auto own = circles.begin() + static_cast<std::ptrdiff_t>(i);
      return std::none_of(labels.begin(), labels.end(), hit) &&
             (!of_marks || (std::none_of(circles.begin(), own, hit) &&
                            std::none_of(own + 1, circles.end(), hit)));
    };
    const auto place = [&](double far, bool of_marks) {
      for (const bool narrow : {false, true}) {
        const double wide = narrow ? mark.narrow : mark.width;
        for (const detail::LabelSide& side : detail::label_sides) {
          if (!(wide > 0)) break;
          const LabelBox box = detail::label_box(mark, wide, side, far);
          const detail::LabelLine line = detail::label_line(mark, box);
          if (!fits(box) || (far > 0 && !clear(line, of_marks))) continue;
          places[i] = LabelPlace{box.left, box.top, narrow};
          labels.push_back(box);
          if (far > 0) lines.push_back(line);
          return;
        }
      }
    };
    for (const bool of_marks : {true, false}) {
      for (double far = 0; far <= mark.reach && !places[i]; far += detail::label_step) {
        place(far, of_marks);
      }
    }
  }
  return places;
}

}  // namespace coalign::inline COALIGN_ABI

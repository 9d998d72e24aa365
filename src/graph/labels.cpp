// SPDX-License-Identifier: MIT
#include <coalign/graph/labels.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace coalign::inline v0::detail {

struct LabelBox {
  double left, top, right, bottom;
  [[nodiscard]] bool meets(const LabelBox& other) const noexcept {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

inline constexpr double label_gap = 2;

inline std::array<LabelPlace, 8> label_candidates(const LabelledMark& m) {
  const double far = m.radius + label_gap, near = 0.7 * m.radius + label_gap / 2;
  const double middle_x = m.x - m.width / 2, middle_y = m.y - m.height / 2;
  return {{{m.x + far, middle_y},
           {m.x - far - m.width, middle_y},
           {middle_x, m.y - far - m.height},
           {middle_x, m.y + far},
           {m.x + near, m.y - near - m.height},
           {m.x + near, m.y + near},
           {m.x - near - m.width, m.y - near - m.height},
           {m.x - near - m.width, m.y + near}}};
}

}  // namespace coalign::inline v0::detail

namespace coalign::inline v0 {

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
    if (!(mark.width > 0)) continue;
    for (const LabelPlace& place : detail::label_candidates(mark)) {
      const LabelBox box{place.x, place.y, place.x + mark.width, place.y + mark.height};
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
      const auto hit = [&](const LabelBox& other) { return box.meets(other); };
      if (std::any_of(labels.begin(), labels.end(), hit)) continue;
      bool free = true;
      for (std::size_t j = 0; j < circles.size() && free; ++j) free = j == i || !hit(circles[j]);
      if (!free) continue;
      labels.push_back(box);
      places[i] = place;
      break;
    }
  }
  return places;
}

}  // namespace coalign::inline v0

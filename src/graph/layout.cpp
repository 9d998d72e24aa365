// SPDX-License-Identifier: MIT
#include <coalign/graph/layout.hpp>

#include <coalign/graph/detail/layout_boxes.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/stress.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace coalign::inline COALIGN_ABI::detail {

/// Rows below everything else, nearer to each other than the others are on average; the narrower of both parts stands
/// under or over the middle of the wider.
inline void place_alone(const std::vector<std::uint32_t>& alone, std::size_t others, Layout& made) {
  if (alone.empty()) return;
  double apart = 1, top = 0, room = std::sqrt(layout_aspect * double(alone.size()));
  if (others > 0) {
    const double area = (made.width + layout_gap) * (made.height + layout_gap);
    apart = 0.6 * std::sqrt(area / double(others));
    room = std::max({made.width, layout_aspect * made.height, 1.0});
    top = made.height + std::max(apart, layout_gap);
  }
  const std::size_t per_row = std::min(static_cast<std::size_t>(room / apart) + 1, alone.size());
  const double width = double(per_row - 1) * apart, wider = std::max(width, made.width);
  for (double& x : made.x) x += (wider - made.width) / 2;
  for (std::size_t k = 0; k < alone.size(); ++k) {
    made.x[alone[k]] = (wider - width) / 2 + double(k % per_row) * apart;
    made.y[alone[k]] = top + double(k / per_row) * apart;
  }
  made.width = wider;
  made.rows_from = top;
  made.height = top + double((alone.size() - 1) / per_row) * apart;
}

}  // namespace coalign::inline COALIGN_ABI::detail

namespace coalign::inline COALIGN_ABI {

Layout layout(const LayerView& layer, std::uint64_t seed, const Work& work) {
  const kernels::Csr rows = kernels::csr_of(without_direction(layer));
  Layout made{std::vector<double>(layer.leaders(), 0), std::vector<double>(layer.leaders(), 0)};
  std::vector<detail::LayoutBox> boxes = detail::boxes_of(rows);
  std::vector<detail::LayoutBox*> tied;
  std::vector<std::uint32_t> alone;
  for (detail::LayoutBox& box : boxes) {
    if (box.end - box.begin > 1) tied.push_back(&box);
    else alone.push_back(rows.leader[box.begin]);
  }
  Parts parts(work, tied.size());
  for (detail::LayoutBox* box : tied) {
    box->places = kernels::stress_places(rows, box->begin, box->end, seed, parts.next());
    detail::fit_box(*box);
  }
  detail::pack_boxes(tied, made);
  for (const detail::LayoutBox* box : tied) {
    for (std::uint32_t i = box->begin; i < box->end; ++i) {
      made.x[rows.leader[i]] = box->left + box->places.x[i - box->begin];
      made.y[rows.leader[i]] = box->top + box->places.y[i - box->begin];
    }
  }
  std::sort(alone.begin(), alone.end());
  detail::place_alone(alone, layer.leaders() - alone.size(), made);
  return made;
}

}  // namespace coalign::inline COALIGN_ABI
